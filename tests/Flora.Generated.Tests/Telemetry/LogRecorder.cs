using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Flora.Tests.Telemetry;

/// <summary>Keeps the lines of a log from a level on.</summary>
internal sealed class LogRecorder(LogLevel least = LogLevel.Trace) : ILoggerFactory
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    internal IReadOnlyList<LogLine> Lines => [.. lines];

    /// <summary>Every text of every line.</summary>
    internal IEnumerable<string> Texts => lines.SelectMany(static line =>
        line.Values.Select(static value => $"{value.Key}={value.Value}").Append(line.Text).Append(line.Exception?.ToString() ?? ""));

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class Logger(LogRecorder log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= log.Least;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.lines.Enqueue(new LogLine(
                category, logLevel, eventId, formatter(state, exception), ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(), exception));
    }

    private LogLevel Least => least;
}
