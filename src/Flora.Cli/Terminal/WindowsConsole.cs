using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Flora.Cli.Terminal;

/// <summary>A console of Windows: it reads UTF-8 and obeys sequences, as every other terminal does, when it is told to.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsConsole
{
    private const uint Utf8 = 65001;
    private const uint ObeysSequences = 4;

    /// <summary>Tells it.</summary>
    /// <param name="file">The number of the stream that it shows.</param>
    /// <returns>Whether it obeys sequences.</returns>
    internal static bool Prepare(int file)
    {
        var console = Find(-10 - file);
        _ = SetEncoding(Utf8);
        return GetMode(console, out var mode) != 0 && ((mode & ObeysSequences) != 0 || SetMode(console, mode | ObeysSequences) != 0);
    }

    [DllImport("kernel32", EntryPoint = "GetStdHandle")]
    private static extern nint Find(int stream);

    [DllImport("kernel32", EntryPoint = "GetConsoleMode")]
    private static extern int GetMode(nint console, out uint mode);

    [DllImport("kernel32", EntryPoint = "SetConsoleMode")]
    private static extern int SetMode(nint console, uint mode);

    [DllImport("kernel32", EntryPoint = "SetConsoleOutputCP")]
    private static extern int SetEncoding(uint encoding);
}
