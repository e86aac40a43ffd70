using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Terminal;

namespace Flora.Cli.Product.History;

/// <summary>Says how far a long run is: on a terminal in a line that is written over, elsewhere in a line now and then.</summary>
internal sealed class StatusLine
{
    // Faster than anybody reads it would only be in the way of the work.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan RarePace = TimeSpan.FromSeconds(30);

    private readonly LocalCall call;
    private readonly NoticeStream? overwritten;
    private long? last;

    internal StatusLine(LocalCall call)
    {
        this.call = call;
        overwritten = call.Host.ErrorScreen(false).CanOverwrite ? call.Host.Notices : null;
        // Whoever reads lines in a log does not want one of a run that is over at once.
        if (overwritten is null) last = call.Host.Time.GetTimestamp();
    }

    /// <summary>Says it, unless it was said just now.</summary>
    /// <param name="text">Makes the text, when it is shown.</param>
    internal void Show(Func<string> text)
    {
        if (call.Arguments.Has(ToolOptions.Quiet)) return;
        var pace = overwritten is null ? RarePace : Pace;
        if (last is { } shown && call.Host.Time.GetElapsedTime(shown) < pace) return;
        last = call.Host.Time.GetTimestamp();
        if (overwritten is null) call.Notice(text());
        else overwritten.Show(text());
    }

    /// <summary>Takes the line away.</summary>
    internal void End() => overwritten?.Wipe();
}
