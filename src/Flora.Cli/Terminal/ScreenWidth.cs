using System.Runtime.InteropServices;

namespace Flora.Cli.Terminal;

/// <summary>Asks the system how wide the terminal is.</summary>
internal static class ScreenWidth
{
    private const int StandardOutput = 1;
    private const nuint GetWindowSize = 0x5413;

    /// <summary>The width of the terminal that shows standard output; null when it does not say.</summary>
    internal static int? Find()
    {
        // .NET's own question sends the terminal sequences that change its keypad. On Linux the kernel answers without; elsewhere the call,
        // of a C function with a varying number of arguments, has no form that .NET can use.
        if (OperatingSystem.IsLinux()) return Ask(StandardOutput, GetWindowSize, out var size) == 0 ? size.Columns : null;
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "ioctl")]
    private static extern int Ask(int file, nuint question, out Size size);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Size
    {
        private readonly ushort rows;
        internal readonly ushort Columns;
        private readonly ushort width;
        private readonly ushort height;
    }
}
