using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Terminal;

namespace Flora.Cli.Product.History;

/// <summary>Says how far a long run is: on a terminal in a line that is written over, elsewhere in a line now and then.</summary>
internal sealed class StatusLine : IDisposable
{
    // Faster than anybody reads it would only be in the way of the work.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan RarePace = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly LocalCall call;
    private readonly NoticeStream? overwritten;
    private ITimer? timer;
    private Func<string>? next;
    private bool isEnded;

    internal StatusLine(LocalCall call)
    {
        this.call = call;
        overwritten = call.Host.ErrorScreen(false).CanOverwrite ? call.Host.Notices : null;
    }

    /// <summary>Says it as soon as it is time for that, unless there is something newer to say then.</summary>
    /// <param name="text">Makes the text, when it is shown.</param>
    internal void Show(Func<string> text)
    {
        if (call.Arguments.Has(ToolOptions.Quiet)) return;
        lock (gate)
        {
            if (isEnded) return;
            next = text;
            // Whoever reads lines in a log does not want one of a run that is over at once.
            timer ??= call.Host.Time.CreateTimer(_ => Say(), null, overwritten is null ? RarePace : TimeSpan.Zero, overwritten is null ? RarePace : Pace);
        }
    }

    /// <summary>Takes the line away, for good.</summary>
    internal void End()
    {
        lock (gate)
        {
            isEnded = true;
            timer?.Dispose();
            overwritten?.Wipe();
        }
    }

    public void Dispose() => End();

    private void Say()
    {
        lock (gate)
        {
            if (isEnded || next is not { } text) return;
            next = null;
            if (overwritten is null) call.Notice(text());
            else overwritten.Show(text());
        }
    }
}
