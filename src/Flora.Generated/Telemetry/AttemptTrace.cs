using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Flora.Runtime;

/// <summary>What is told of an attempt: its span, its duration, and a line in the log.</summary>
internal sealed class AttemptTrace
{
    private readonly HttpRequestMessage request;
    private readonly Uri url;
    private readonly ApiCallState call;
    private readonly long started;
    private readonly int before;
    private readonly Activity? span;

    /// <summary>Begins an attempt; its span becomes the current one.</summary>
    internal AttemptTrace(HttpRequestMessage request, ApiCallState call)
    {
        this.request = request;
        this.call = call;
        url = request.RequestUri ?? call.Server;
        started = call.Client.Time.GetTimestamp();
        before = call.Attempts.Count;
        if (Instruments.Source.HasListeners())
        {
            span = Start();
        }
    }

    /// <summary>Whether anybody listens.</summary>
    internal static bool IsWanted(ClientSettings client) =>
        Instruments.Source.HasListeners() || Instruments.AttemptDuration.Enabled || client.Log.IsEnabled(LogLevel.Debug);

    internal void Answered(HttpResponseMessage response)
    {
        var requestId = RequestIdHeader.Of(response, call.Redaction);
        var elapsed = Measure(response.StatusCode, ErrorType.Of(response.StatusCode));
        ClientLog.AttemptAnswered(call, request.Method, url, before + 1, response.StatusCode, elapsed, requestId);
        End(response.StatusCode, ErrorType.Of(response.StatusCode), null, requestId);
    }

    internal void Failed(Exception fault)
    {
        // Noted down as an attempt: the server may have got it. Without a note, the key could not be had, or the caller gave up.
        var noted = call.Attempts.Count > before ? call.Attempts[before] : null;
        var text = FaultText.Of(fault);
        if (noted is not null || fault is OperationCanceledException)
        {
            var elapsed = Measure(noted?.StatusCode, ErrorType.Of(fault));
            ClientLog.AttemptFailed(call, request.Method, url, before + 1, elapsed, text);
        }
        End(noted?.StatusCode, ErrorType.Of(fault), text, noted?.RequestId);
    }

    private Activity? Start()
    {
        var tags = HttpTags.Of(request.Method, url);
        tags.Add(TagNames.FullUrl, SafeUrl.Of(url, call.Redaction));
        if (before > 0)
        {
            tags.Add(TagNames.ResendCount, before);
        }
        if (MethodName.Of(request.Method) == MethodName.Other)
        {
            tags.Add(TagNames.OriginalMethod, SafeText.Line(request.Method.Method, 50));
        }
        return Spans.Start(MethodName.InSpan(request.Method), ActivityKind.Client, tags, call.Client.Time);
    }

    private TimeSpan Measure(HttpStatusCode? status, string? errorType)
    {
        var elapsed = call.Client.Time.GetElapsedTime(started);
        if (Instruments.AttemptDuration.Enabled)
        {
            var tags = HttpTags.Of(request.Method, url);
            if (status is { } known)
            {
                tags.Add(TagNames.StatusCode, (int)known);
            }
            if (errorType is not null)
            {
                tags.Add(TagNames.ErrorType, errorType);
            }
            Instruments.AttemptDuration.Record(elapsed.TotalSeconds, tags);
        }
        return elapsed;
    }

    private void End(HttpStatusCode? status, string? errorType, string? description, string? requestId)
    {
        if (span is null)
        {
            return;
        }
        if (status is { } known)
        {
            span.SetTag(TagNames.StatusCode, (int)known);
        }
        Spans.End(span, errorType, description, requestId, call.Client.Time);
    }
}
