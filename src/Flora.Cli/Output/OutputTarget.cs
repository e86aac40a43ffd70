using Flora.Cli.Terminal;

namespace Flora.Cli.Output;

/// <summary>Where data goes.</summary>
/// <param name="Stream">Takes UTF-8.</param>
/// <param name="Screen">What shows it.</param>
/// <param name="Time">The clock that ages are reckoned by.</param>
internal sealed record OutputTarget(Stream Stream, Screen Screen, TimeProvider Time)
{
    /// <summary>Whether nothing is kept of a run that fails.</summary>
    public bool IsWholeOrNothing { get; init; }
}
