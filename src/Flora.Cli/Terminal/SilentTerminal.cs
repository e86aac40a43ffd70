using System.Runtime.InteropServices;

namespace Flora.Cli.Terminal;

/// <summary>A Unix terminal on standard input that does not show what is typed, until this is disposed or the process ends.</summary>
internal sealed class SilentTerminal : IDisposable
{
    private const int StandardInput = 0;

    private const int Interrupted = 4;

    // What was typed before does not count.
    private const int AfterFlush = 2;
    private const uint Echo = 8;

    // struct termios begins with four sets of flags, of which the last holds the echo: of 32 bits, on macOS of 64.
    private static readonly int LocalFlags = OperatingSystem.IsMacOS() ? 24 : 12;

    // Larger than the struct is on any system.
    private readonly byte[] before = new byte[256];
    private readonly CancellationTokenRegistration registration;

    internal SilentTerminal(CancellationToken cancellationToken)
    {
        if (GetAttributes(StandardInput, before) != 0) throw Failed();
        // The process may end while it waits.
        AppDomain.CurrentDomain.ProcessExit += Restore;
        registration = cancellationToken.Register(() => Restore(null, EventArgs.Empty));
        var silent = before.ToArray();
        var flags = MemoryMarshal.Cast<byte, uint>(silent.AsSpan(LocalFlags));
        flags[0] &= ~Echo;
        if (SetAttributes(StandardInput, AfterFlush, silent) != 0)
        {
            Dispose();
            throw Failed();
        }
    }

    public void Dispose()
    {
        registration.Dispose();
        AppDomain.CurrentDomain.ProcessExit -= Restore;
        Restore(null, EventArgs.Empty);
    }

    /// <summary>Reads a line; nothing when the input ended.</summary>
    /// <param name="limit">How many bytes it may have.</param>
    internal static byte[] ReadLine(int limit)
    {
        // The terminal hands out whole lines. The console of .NET would echo them.
        var buffer = new byte[limit];
        nint count;
        do
        {
            count = Read(StandardInput, buffer, limit);
        }
        while (count < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return buffer[..(int)Math.Max(0, count)];
    }

    private void Restore(object? sender, EventArgs arguments) => _ = SetAttributes(StandardInput, AfterFlush, before);

    private static IOException Failed() => new($"the terminal cannot hide what is typed: {Marshal.GetLastPInvokeErrorMessage()}");

    [DllImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static extern int GetAttributes(int file, byte[] attributes);

    [DllImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static extern int SetAttributes(int file, int when, byte[] attributes);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    private static extern nint Read(int file, byte[] buffer, nint count);
}
