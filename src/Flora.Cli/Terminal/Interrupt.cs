using System.Runtime.InteropServices;
using Flora.Cli.Errors;

namespace Flora.Cli.Terminal;

/// <summary>Turns Ctrl-C, or the wish of the system, into the end of the run: it is asked to end, and made to when it does not at once.</summary>
internal sealed class Interrupt : IDisposable
{
    // A write that nobody takes would wait for ever. All else ends by itself, on a busy machine a little later.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private ExitCode code = ExitCode.Interrupted;

    internal Interrupt() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => End(context, ExitCode.Interrupted)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, ExitCode.Terminated)),
    ];

    /// <summary>Cancelled by a signal.</summary>
    internal CancellationToken Token => source.Token;

    /// <summary>What to return to the shell: of a run that was interrupted, which signal did it.</summary>
    internal ExitCode CodeOf(ExitCode run) => run == ExitCode.Interrupted ? code : run;

    public void Dispose()
    {
        Array.ForEach(registrations, registration => registration.Dispose());
        source.Dispose();
    }

    private void End(PosixSignalContext context, ExitCode signal)
    {
        context.Cancel = true;
        // Who asks twice does not want to wait.
        if (source.IsCancellationRequested) Environment.Exit((int)signal);
        code = signal;
        _ = EnforceAsync(signal);
        source.Cancel();
    }

    private static async Task EnforceAsync(ExitCode signal)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Interval)
        {
            await Task.Delay(Interval).ConfigureAwait(false);
            if (StandardStream.Output.IsStuckFor(Grace) || StandardStream.Error.IsStuckFor(Grace)) break;
        }
        Environment.Exit((int)signal);
    }
}
