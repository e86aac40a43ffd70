using System.Runtime.InteropServices;
using Flora.Cli.Errors;

namespace Flora.Cli.Terminal;

/// <summary>Turns Ctrl-C into the end of the run: it is asked to end, and made to when it does not at once.</summary>
internal sealed class Interrupt : IDisposable
{
    // Long enough to end a document; a write that a pager does not take would wait for ever.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(150);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration registration;

    internal Interrupt() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);

    /// <summary>Cancelled by Ctrl-C.</summary>
    internal CancellationToken Token => source.Token;

    public void Dispose()
    {
        registration.Dispose();
        source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        _ = Task.Delay(Grace).ContinueWith(_ => Environment.Exit((int)ExitCode.Interrupted), TaskScheduler.Default);
        source.Cancel();
    }
}
