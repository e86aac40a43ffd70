using System.Runtime.InteropServices;

namespace Flora.Cli.Terminal.Paging;

/// <summary>How the terminal takes keys, so that it can be put back when a program that changed it has ended.</summary>
internal sealed class TerminalMode
{
    private const int StandardOutput = 1;

    // More than any system's settings take: what is in them is its own business.
    private readonly byte[] settings = new byte[256];
    private readonly bool isKnown;

    private TerminalMode() => isKnown = !OperatingSystem.IsWindows() && Get(StandardOutput, settings) == 0;

    /// <summary>That of now.</summary>
    internal static TerminalMode Now() => new();

    /// <summary>Puts it back.</summary>
    internal void Restore()
    {
        if (isKnown) _ = Set(StandardOutput, 0, settings);
    }

    [DllImport("libc", EntryPoint = "tcgetattr")]
    private static extern int Get(int file, byte[] settings);

    [DllImport("libc", EntryPoint = "tcsetattr")]
    private static extern int Set(int file, int when, byte[] settings);
}
