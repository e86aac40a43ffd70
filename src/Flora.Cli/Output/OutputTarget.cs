using Flora.Cli.Terminal;

namespace Flora.Cli.Output;

/// <summary>Where data goes.</summary>
/// <param name="stream">Takes UTF-8.</param>
/// <param name="screen">What shows it.</param>
/// <param name="time">The clock that ages are reckoned by.</param>
internal sealed class OutputTarget(Stream stream, Screen screen, TimeProvider time)
{
    /// <summary>Takes UTF-8 of any origin: nothing in it acts on a terminal.</summary>
    public Stream Stream { get; } = screen.IsTerminal ? new ScreenLines(stream) : stream;

    /// <summary>Takes colours and links too: for text of which all that is not the tool's own has been through <see cref="ScreenText"/>.</summary>
    public Stream Styled { get; } = stream;

    /// <summary>What shows it.</summary>
    public Screen Screen { get; } = screen;

    /// <summary>The clock that ages are reckoned by.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Whether nothing is kept of a run that fails.</summary>
    public bool IsWholeOrNothing { get; init; }
}
