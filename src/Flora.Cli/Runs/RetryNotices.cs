using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Flora.Cli.Runs;

/// <summary>Says why the client waits before it sends a request again, and how long: it is the client's log that tells.</summary>
/// <param name="notice">Says what is no data.</param>
internal sealed class RetryNotices(Action<string> notice) : ILoggerFactory, ILogger
{
    // The number of the event is a promise of the client's log, as are the names of its values.
    private const int Waits = 3;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id != Waits || state is not IEnumerable<KeyValuePair<string, object?>> pairs) return;
        var values = pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        notice(string.Create(
            CultureInfo.InvariantCulture,
            $"{Why(values["Reason"] as string ?? "")}, waiting {values["Seconds"]:0.##} s ({values["Retry"]} of {values["MaxRetries"]})"));
    }

    public void Dispose()
    {
    }

    // A status, or the class of the fault with its cause in brackets.
    private static string Why(string reason) => reason switch
    {
        "429" => "rate limited",
        [>= '0' and <= '9', ..] => $"server error {reason}",
        _ when reason.Contains("Timeout", StringComparison.Ordinal) => "no answer in time",
        _ when reason.Split('(', ')') is [_, var cause, _] => $"connection failed ({Words(cause)})",
        _ => "connection failed",
    };

    // ConnectionRefused is how .NET writes it.
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
