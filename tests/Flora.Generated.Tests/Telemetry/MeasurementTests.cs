using Flora.Tests.Support;

namespace Flora.Tests.Telemetry;

public sealed class MeasurementTests
{
    private const string CallDuration = "flora.client.call.duration";
    private const string AttemptDuration = "flora.client.attempt.duration";
    private const string WaitDuration = "flora.client.wait.duration";
    private const string Pages = "flora.client.pages";
    private const string Items = "flora.client.items";

    [Test]
    public async Task Calls_attempts_and_waits_are_measured_in_the_clients_time()
    {
        using var scene = new Scene(
            Scene.Json("{}", 429, ("Retry-After", "1.25")),
            Scene.Fault(new HttpRequestException("Broken.")),
            Scene.Json(Samples.Page()));

        await scene.Client.Generations.ListAsync();

        var call = scene.Measurements.Of(CallDuration).Single();
        var attempts = scene.Measurements.Of(AttemptDuration);
        var waits = scene.Measurements.Of(WaitDuration);
        Assert.Multiple(() =>
        {
            Assert.That(call.Value, Is.EqualTo(2.25));
            Assert.That(call["url.template"], Is.EqualTo("generations"));
            Assert.That(call["error.type"], Is.Null);
            Assert.That(attempts.Select(static attempt => attempt.Value), Is.EqualTo([0.0, 0, 0]));
            Assert.That(attempts.Select(static attempt => attempt["http.response.status_code"]), Is.EqualTo(new object?[] { 429, null, 200 }));
            Assert.That(attempts.Select(static attempt => attempt["error.type"]), Is.EqualTo(["429", "Flora.FloraConnectionException", null]));
            Assert.That(waits.Select(static wait => wait.Value), Is.EqualTo([1.25, 1]), "as the server named it; the second exponential one");
            Assert.That(waits.Select(static wait => wait["error.type"]), Is.EqualTo(["429", "Flora.FloraConnectionException"]));
            Assert.That(scene.Measurements.All.Select(static measurement => measurement["http.request.method"]), Is.All.EqualTo("GET"));
            Assert.That(scene.Measurements.All.Select(static measurement => measurement.Unit).Distinct(), Is.EquivalentTo(["s", "{page}"]));
        });
    }

    [Test]
    public async Task An_attempt_lasts_until_its_answer_is_there()
    {
        Scene? scene = null;
        scene = new Scene(() =>
        {
            scene!.Time.Pass(TimeSpan.FromSeconds(3));
            return StubTransport.Json("{}", 404);
        });
        using (scene)
        {
            await Assert.ThrowsAsync<FloraNotFoundException>(async () => await scene.Client.Generations.ListAsync());

            Assert.That(scene.Measurements.Of(AttemptDuration).Single().Value, Is.EqualTo(3));
            Assert.That(scene.Measurements.Of(CallDuration).Single().Value, Is.EqualTo(3));
            Assert.That(scene.Measurements.Of(CallDuration).Single()["error.type"], Is.EqualTo("404"));
            Assert.That(scene.Measurements.Of(WaitDuration), Is.Empty);
            Assert.That(scene.Measurements.Of(Pages), Is.Empty);
        }
    }

    [Test]
    public async Task A_wait_that_the_caller_ends_is_as_long_as_it_was()
    {
        var time = new FakeTime();
        using var scene = new Scene(Scene.Json("{}", 503, ("Retry-After", "10")));
        using var client = scene.Make(options => options.TimeProvider = time);
        using var source = new CancellationTokenSource();

        var listing = client.Generations.ListAsync(cancellationToken: source.Token).AsTask();
        Assert.That(time.Timers, Is.EqualTo(1), "the wait");
        time.Advance(TimeSpan.FromSeconds(2));
        await source.CancelAsync();

        await Assert.CatchAsync<OperationCanceledException>(async () => await listing);
        Assert.That(scene.Measurements.Of(WaitDuration).Single().Value, Is.EqualTo(2));
        Assert.That(scene.Measurements.Of(CallDuration).Single()["error.type"], Is.EqualTo("System.OperationCanceledException"));
        Assert.That(scene.Measurements.Of(AttemptDuration), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Pages_and_items_are_counted_when_they_are_given_out([Values] bool prefetches)
    {
        using var scene = ThreePages();
        using var client = scene.Make(options => options.PrefetchNextPage = prefetches);

        await foreach (var _ in client.Generations.ListAsync())
        {
        }

        Assert.That(scene.Measurements.Sum(Pages), Is.EqualTo(3), "an empty page is one, too");
        Assert.That(scene.Measurements.Sum(Items), Is.EqualTo(3));
        Assert.That(scene.Measurements.Of(Pages).Select(static page => page["url.template"]), Is.All.EqualTo("generations"));
    }

    [Test]
    public async Task A_page_that_nobody_asked_for_is_a_call_and_no_page()
    {
        using var scene = ThreePages();
        using var client = scene.Make(static options => options.PrefetchNextPage = true);

        await foreach (var _ in client.Generations.ListAsync().AsPages())
        {
            break;
        }

        Assert.That(scene.Measurements.Of(CallDuration), Has.Count.EqualTo(2));
        Assert.That(scene.Measurements.Sum(Pages), Is.EqualTo(1));
        Assert.That(scene.Measurements.Sum(Items), Is.EqualTo(2));
    }

    [Test]
    public async Task A_page_that_is_awaited_is_one()
    {
        using var scene = ThreePages();

        await scene.Client.Generations.ListAsync();
        await scene.Client.Generations.ListAsync().WithResponseAsync();

        Assert.That(scene.Measurements.Sum(Pages), Is.EqualTo(2));
        Assert.That(scene.Measurements.Sum(Items), Is.EqualTo(2));
    }

    private static Scene ThreePages() =>
        new(Scene.Json(Samples.Page("a", "run_1", "run_2")), Scene.Json(Samples.Page("b")), Scene.Json(Samples.Page(null, "run_3")));
}
