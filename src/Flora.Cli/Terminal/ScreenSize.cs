using System.Runtime.InteropServices;

namespace Flora.Cli.Terminal;

/// <summary>How large a terminal is.</summary>
/// <param name="Columns">How many characters a line holds; null when it does not say.</param>
/// <param name="Rows">How many lines it shows; null when it does not say.</param>
internal readonly record struct ScreenSize(int? Columns, int? Rows)
{
    /// <summary>How many pixels a character takes; null when the terminal does not say.</summary>
    internal PixelSize? Cell { get; init; }

    private const nuint GetWindowSize = 0x5413;

    /// <summary>Asks the system for the size of the terminal that shows a file.</summary>
    /// <param name="file">The number of the file.</param>
    internal static ScreenSize Of(int file)
    {
        // .NET's own question sends the terminal sequences that change its keypad. On Linux the kernel answers without; elsewhere the call,
        // of a C function with a varying number of arguments, has no form that .NET can use.
        if (OperatingSystem.IsLinux()) return Ask(file, GetWindowSize, out var size) == 0 ? size.Size : default;
        try
        {
            return new(Known(Console.WindowWidth), Known(Console.WindowHeight));
        }
        catch (IOException)
        {
            return default;
        }
    }

    private static int? Known(int size) => size > 0 ? size : null;

    [DllImport("libc", EntryPoint = "ioctl")]
    private static extern int Ask(int file, nuint question, out WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct WindowSize
    {
        internal readonly ushort Rows;
        internal readonly ushort Columns;
        private readonly ushort width;
        private readonly ushort height;

        // Some terminals leave out the pixels, or a part of them.
        internal ScreenSize Size => new(Known(Columns), Known(Rows))
        {
            Cell = Columns > 0 && Rows > 0 && width / Columns is > 1 and var across && height / Rows is > 1 and var down ? new(across, down) : null,
        };
    }
}
