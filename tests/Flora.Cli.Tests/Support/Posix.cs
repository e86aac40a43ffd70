using System.Runtime.InteropServices;

namespace Flora.Cli.Tests.Support;

/// <summary>The few calls of a Unix system that .NET does not offer: signals and pseudo-terminals.</summary>
internal static class Posix
{
    internal const int SigInt = 2;
    internal const int SigTerm = 15;
    internal const int ReadWrite = 2;

    internal static int Check(int result) =>
        result >= 0 ? result : throw new IOException($"No pseudo-terminal: error {Marshal.GetLastPInvokeError()}.");

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    internal static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    internal static extern int OpenTerminal(int flags);

    [DllImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    internal static extern int Grant(int terminal);

    [DllImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    internal static extern int Unlock(int terminal);

    [DllImport("libc", EntryPoint = "ptsname", SetLastError = true)]
    internal static extern nint Name(int terminal);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    internal static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static extern int Close(int file);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    internal static extern nint Read(int file, byte[] buffer, nint count);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    internal static extern nint Write(int file, byte[] buffer, nint count);
}
