using Microsoft.Extensions.Logging;

namespace Flora.Tests.Telemetry;

/// <summary>A line in the log.</summary>
internal sealed record LogLine(string Category, LogLevel Level, EventId Event, string Text, IReadOnlyDictionary<string, object?> Values, Exception? Exception);
