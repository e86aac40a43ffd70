namespace Flora.Tests.Telemetry;

/// <summary>What an instrument was given.</summary>
internal sealed record Measurement(string Instrument, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags)
{
    /// <summary>The tag, or null.</summary>
    internal object? this[string tag] => Tags.TryGetValue(tag, out var value) ? value : null;
}
