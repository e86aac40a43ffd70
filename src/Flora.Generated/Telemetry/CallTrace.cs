using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Flora.Runtime;

/// <summary>What is told of a call: its span, its duration, and its failure.</summary>
internal sealed class CallTrace
{
    private readonly ApiRequest request;
    private readonly ApiCallState call;
    private readonly long started;
    private readonly Activity? span;

    /// <summary>Begins a call; its span becomes the current one.</summary>
    internal CallTrace(ApiRequest request, ApiCallState call)
    {
        this.request = request;
        this.call = call;
        started = call.Client.Time.GetTimestamp();
        if (Instruments.Source.HasListeners())
        {
            var method = MethodName.InSpan(request.Method);
            var name = request.Route is { } route ? $"{method} {route}" : method;
            span = Spans.Start(name, ActivityKind.Internal, HttpTags.Of(request, call.Server), call.Client.Time);
        }
    }

    /// <summary>Whether anybody listens.</summary>
    internal static bool IsWanted(ClientSettings client) =>
        Instruments.Source.HasListeners() || Instruments.CallDuration.Enabled || client.Log.IsEnabled(LogLevel.Warning);

    internal void Succeed(string? requestId) => End(null, null, requestId);

    internal void Fail(Exception fault)
    {
        var requestId = (fault as FloraException)?.RequestId;
        var text = FaultText.Of(fault);
        if (fault is not OperationCanceledException)
        {
            ClientLog.CallFailed(call, request, text, requestId);
        }
        End(ErrorType.Of(fault), fault is FloraApiException ? null : text, requestId);
    }

    private void End(string? errorType, string? description, string? requestId)
    {
        var time = call.Client.Time;
        if (Instruments.CallDuration.Enabled)
        {
            var tags = HttpTags.Of(request, call.Server);
            if (errorType is not null)
            {
                tags.Add(TagNames.ErrorType, errorType);
            }
            Instruments.CallDuration.Record(time.GetElapsedTime(started).TotalSeconds, tags);
        }
        if (span is not null)
        {
            Spans.End(span, errorType, description, requestId, time);
        }
    }
}
