using System.Globalization;

namespace Flora.Cli.Debugging;

/// <summary>Tells the time since it was made.</summary>
internal sealed class TraceClock(TimeProvider time)
{
    private readonly long started = time.GetTimestamp();

    /// <summary>The time since then, as text.</summary>
    internal string Elapsed => string.Create(CultureInfo.InvariantCulture, $"{time.GetElapsedTime(started).TotalMilliseconds:0} ms");
}
