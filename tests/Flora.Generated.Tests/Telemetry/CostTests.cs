using System.Net;
using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Telemetry;

/// <summary>What telemetry costs when nobody listens: nothing that is allocated, beside the calls' own.</summary>
[NonParallelizable]
public sealed class CostTests
{
    private const int Times = 200;

    private ClientSettings settings = null!;

    [SetUp]
    public void Begin()
    {
        settings = new ClientSettings(
            new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = new Uri("https://flora.test/") },
            new ApiDefaults(new Uri("https://flora.test/"), "NONE", static _ => null));
        Assert.That(CallTrace.IsWanted(settings) || AttemptTrace.IsWanted(settings) || PageCounts.AreWanted, Is.False, "nobody listens");
    }

    [Test]
    public void An_attempt_allocates_nothing_for_it()
    {
        using var handler = new TelemetryHandler { InnerHandler = new Echo() };
        using var with = new HttpMessageInvoker(handler, disposeHandler: false);
        using var without = new HttpMessageInvoker(new Echo());
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://flora.test/");
        new ApiCallState(settings, new RequestOptions()).AttachTo(request);

        Assert.That(Allocated(() => with.SendAsync(request, default)), Is.EqualTo(Allocated(() => without.SendAsync(request, default))));
    }

    [Test]
    public void A_wait_allocates_nothing_for_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://flora.test/");
        using var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        var call = new ApiCallState(settings, new RequestOptions());

        Assert.That(Allocated(() => call.Wait = WaitTrace.Begin(request, call, response, null, 1)), Is.Zero);
    }

    [Test]
    public void Asking_whether_anybody_listens_allocates_nothing()
    {
        var wanted = 0;

        Assert.That(Allocated(() => wanted += CallTrace.IsWanted(settings) || PageCounts.AreWanted ? 1 : 0), Is.Zero);
        Assert.That(wanted, Is.Zero);
    }

    [Test]
    public async Task A_whole_call_that_is_listened_to_costs_more_than_one_that_is_not()
    {
        using var transport = new StubTransport(static _ => StubTransport.Json(Samples.Page()));
        using var client = transport.Client();
        var silent = Allocated(() => client.Generations.ListAsync().AsTask());

        using var spans = new SpanRecorder(new Uri("https://flora.test/"));
        using var measurements = new MeasurementRecorder(new Uri("https://flora.test/"));
        var heard = Allocated(() => client.Generations.ListAsync().AsTask());

        Assert.That(heard, Is.GreaterThan(silent + (Times * 1000)), "what is not allocated without listeners is more than a kilobyte a call");
        await client.Generations.ListAsync();
    }

    /// <summary>The bytes that this thread allocates for some runs, once all is compiled and every pool is filled.</summary>
    private static long Allocated(Action action)
    {
        for (var i = 0; i < Times; i++)
        {
            action();
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            action();
        }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class Echo : HttpMessageHandler
    {
        private readonly Task<HttpResponseMessage> answer = Task.FromResult(new HttpResponseMessage());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer;
    }
}
