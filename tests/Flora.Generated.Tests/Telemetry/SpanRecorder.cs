using System.Collections.Concurrent;
using System.Diagnostics;

namespace Flora.Tests.Telemetry;

/// <summary>Keeps the spans of calls to one server: a listener sees those of the whole process.</summary>
internal sealed class SpanRecorder : IDisposable
{
    private readonly ActivityListener listener;
    private readonly ConcurrentQueue<Activity> spans = new();

    internal SpanRecorder(Uri server)
    {
        listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Flora.Generated",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (Equals(span.GetTagItem("server.address"), server.Host) && Equals(span.GetTagItem("server.port"), server.Port))
                {
                    spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    internal IReadOnlyList<Activity> Calls => [.. spans.Where(static span => span.Kind == ActivityKind.Internal)];

    internal IReadOnlyList<Activity> Attempts => [.. spans.Where(static span => span.Kind == ActivityKind.Client)];

    /// <summary>Every text of every span.</summary>
    internal IEnumerable<string> Texts => spans.SelectMany(static span => span.TagObjects
        .Concat(span.Events.SelectMany(static moment => moment.Tags.Append(new(moment.Name, null))))
        .Concat(span.Baggage.Select(static pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)))
        .Select(static tag => $"{tag.Key}={tag.Value}")
        .Concat([span.DisplayName, span.OperationName, span.StatusDescription ?? "", span.TraceStateString ?? ""]));

    public void Dispose() => listener.Dispose();
}
