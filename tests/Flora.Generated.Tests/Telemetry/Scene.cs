using Flora.Tests.Support;

namespace Flora.Tests.Telemetry;

/// <summary>A client of a server that answers as planned, with all that can be recorded of its calls.</summary>
internal sealed class Scene : IDisposable
{
    private readonly Queue<Func<HttpResponseMessage>> answers;

    /// <param name="answers">One after the other; the last one for all that come after it.</param>
    internal Scene(params Func<HttpResponseMessage>[] answers)
    {
        this.answers = new(answers);
        Transport = new StubTransport(_ => Next());
        Spans = new SpanRecorder(Server);
        Measurements = new MeasurementRecorder(Server);
        Client = Make();
    }

    /// <summary>A server of the scene's own, so that what others do at the same time is told apart.</summary>
    internal Uri Server { get; } = new($"https://{Guid.NewGuid():N}.test:8443/api/v1");

    internal SkippingTime Time { get; } = new();

    internal LogRecorder Log { get; } = new();

    internal StubTransport Transport { get; }

    internal SpanRecorder Spans { get; }

    internal MeasurementRecorder Measurements { get; }

    internal FloraClient Client { get; }

    internal static Func<HttpResponseMessage> Json(string body, int status = 200, params (string Name, string Value)[] headers) =>
        () => StubTransport.Json(body, status, headers);

    internal static Func<HttpResponseMessage> Fault(Exception fault) => () => throw fault;

    internal FloraClient Make(Action<FloraClientOptions>? change = null) => Transport.Client(options =>
    {
        options.MaxRetries = 2;
        options.BaseUrl = Server;
        options.TimeProvider = Time;
        options.Timeout = Timeout.InfiniteTimeSpan;
        options.Jitter = static () => 0;
        options.LoggerFactory = Log;
        change?.Invoke(options);
    });

    public void Dispose()
    {
        Client.Dispose();
        Measurements.Dispose();
        Spans.Dispose();
        Log.Dispose();
        Transport.Dispose();
    }

    private HttpResponseMessage Next() => (answers.Count > 1 ? answers.Dequeue() : answers.Peek())();
}
