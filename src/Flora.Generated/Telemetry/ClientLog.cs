using System.Net;
using Microsoft.Extensions.Logging;

namespace Flora.Runtime;

/// <summary>The lines in the log. None holds a key, a query or a body; the event numbers are a promise.</summary>
/// <remarks>Not source-generated: these files are also compiled where no generator runs.</remarks>
internal static class ClientLog
{
    internal const string Category = "Flora";

    private const string NoId = "none";
    private const int LongestId = 200;
    private const int LongestPath = 500;

    // Who calls them asks first, so as not to make their arguments in vain.
    private static readonly LogDefineOptions Asked = new() { SkipEnabledCheck = true };

    private static readonly Action<ILogger, string, string, int, int, double, string, Exception?> AnsweredLine =
        LoggerMessage.Define<string, string, int, int, double, string>(
            LogLevel.Debug, new EventId(1, nameof(AttemptAnswered)),
            "{Method} {Url}: attempt {Attempt} was answered with {Status} after {Seconds:0.###} s (request {RequestId})", Asked);

    private static readonly Action<ILogger, string, string, int, double, string, Exception?> FailedLine =
        LoggerMessage.Define<string, string, int, double, string>(
            LogLevel.Debug, new EventId(2, nameof(AttemptFailed)), "{Method} {Url}: attempt {Attempt} failed after {Seconds:0.###} s: {Reason}", Asked);

    private static readonly Action<ILogger, string, string, double, int, int, string?, Exception?> WaitsLine =
        LoggerMessage.Define<string, string, double, int, int, string?>(
            LogLevel.Information, new EventId(3, nameof(Waits)),
            "{Method} {Url}: waits {Seconds:0.###} s before retry {Retry} of {MaxRetries}: {Reason}", Asked);

    private static readonly Action<ILogger, string, string, int, string, string, Exception?> CallFailedLine =
        LoggerMessage.Define<string, string, int, string, string>(
            LogLevel.Warning, new EventId(4, nameof(CallFailed)), "{Method} {Path} failed after {Attempts} attempt(s): {Reason} (request {RequestId})", Asked);

    internal static void AttemptAnswered(
        ApiCallState call, HttpMethod method, Uri url, int attempt, HttpStatusCode status, TimeSpan elapsed, string? requestId)
    {
        var log = call.Client.Log;
        if (log.IsEnabled(LogLevel.Debug))
        {
            AnsweredLine(
                log, MethodName.Of(method), SafeUrl.Of(url, call.Redaction), attempt, (int)status, elapsed.TotalSeconds, Id(requestId), null);
        }
    }

    internal static void AttemptFailed(ApiCallState call, HttpMethod method, Uri url, int attempt, TimeSpan elapsed, string reason)
    {
        var log = call.Client.Log;
        if (log.IsEnabled(LogLevel.Debug))
        {
            FailedLine(log, MethodName.Of(method), SafeUrl.Of(url, call.Redaction), attempt, elapsed.TotalSeconds, reason, null);
        }
    }

    internal static void Waits(ApiCallState call, HttpMethod method, Uri url, HttpStatusCode? status, Exception? fault, int retry)
    {
        var log = call.Client.Log;
        if (log.IsEnabled(LogLevel.Information))
        {
            var reason = status is { } known ? ErrorType.Of(known) : fault is null ? null : FaultText.Of(fault);
            WaitsLine(log, MethodName.Of(method), SafeUrl.Of(url, call.Redaction), call.NextDelay.TotalSeconds, retry, call.MaxRetries, reason, null);
        }
    }

    internal static void CallFailed(ApiCallState call, ApiRequest request, string reason, string? requestId)
    {
        var log = call.Client.Log;
        if (log.IsEnabled(LogLevel.Warning))
        {
            var path = request.PathWithoutQuery;
            CallFailedLine(
                log, MethodName.Of(request.Method), SafeText.Line(call.Redaction?.Apply(path) ?? path, LongestPath), call.Attempts.Count, reason,
                Id(requestId), null);
        }
    }

    private static string Id(string? requestId) => requestId is null ? NoId : SafeText.Line(requestId, LongestId);
}
