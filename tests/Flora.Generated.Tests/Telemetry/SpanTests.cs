using System.Diagnostics;
using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Telemetry;

public sealed class SpanTests
{
    private const string Limited = """{"error":{"code":"rate_limited","message":"Rate limit exceeded."}}""";

    [Test]
    public async Task A_call_has_a_span_and_each_attempt_one_below_it()
    {
        using var scene = new Scene(
            Scene.Json("{}", 503, ("request-id", "req_1")),
            Scene.Fault(new HttpRequestException("Broken.")),
            Scene.Json(Samples.Page(), 200, ("request-id", "req_3")));

        await scene.Client.Generations.ListAsync(new() { Limit = 7, Cursor = "a" });

        var call = scene.Spans.Calls.Single();
        var attempts = scene.Spans.Attempts;
        Assert.Multiple(() =>
        {
            Assert.That(call.DisplayName, Is.EqualTo("GET generations"));
            Assert.That(Tags(call), Is.EqualTo(
                $"flora.request_id=req_3 http.request.method=GET server.address={scene.Server.Host} server.port=8443 url.template=generations"));
            Assert.That(call.Status, Is.EqualTo(ActivityStatusCode.Unset));
            Assert.That(call.StartTimeUtc, Is.EqualTo(SkippingTime.Start.UtcDateTime));
            Assert.That(call.Duration, Is.EqualTo(TimeSpan.FromSeconds(1.5)), "the waits");
            Assert.That(call.Source.Version, Is.EqualTo(typeof(FloraClient).Assembly.GetName().Version!.ToString(3)));

            Assert.That(attempts.Select(static attempt => attempt.ParentSpanId), Is.All.EqualTo(call.SpanId));
            Assert.That(attempts.Select(static attempt => attempt.TraceId), Is.All.EqualTo(call.TraceId));
            Assert.That(attempts.Select(static attempt => attempt.DisplayName), Is.All.EqualTo("GET"));
            Assert.That(attempts.Select(static attempt => attempt.GetTagItem("http.request.resend_count")), Is.EqualTo(new object?[] { null, 1, 2 }));
            Assert.That(attempts.Select(static attempt => attempt.GetTagItem("error.type")), Is.EqualTo(["503", "Flora.FloraConnectionException", null]));
            Assert.That(attempts.Select(static attempt => attempt.Status), Is.EqualTo([ActivityStatusCode.Error, ActivityStatusCode.Error, ActivityStatusCode.Unset]));
            Assert.That(attempts[1].StatusDescription, Is.EqualTo("FloraConnectionException (HttpRequestException)"));
            Assert.That(Tags(attempts[2]), Is.EqualTo(
                "flora.request_id=req_3 http.request.method=GET http.request.resend_count=2 http.response.status_code=200 "
                + $"server.address={scene.Server.Host} server.port=8443 url.full=https://{scene.Server.Authority}/api/v1/generations"));
        });
    }

    [Test]
    public async Task A_path_is_told_as_the_document_has_it()
    {
        using var scene = new Scene(Scene.Json("{}"));
        using var pipeline = Calls.Pipeline(scene.Server, options => options.Transport = scene.Transport);

        await pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Patch, "canvases/{canvas_id}").Path("canvas_id", "cnv_1"), Answer.None, default);

        var call = scene.Spans.Calls.Single();
        Assert.That((call.DisplayName, call.GetTagItem("url.template")), Is.EqualTo(("PATCH canvases/{canvas_id}", "canvases/{canvas_id}")));
        Assert.That(scene.Transport.Requests.Single().Url.AbsolutePath, Is.EqualTo("/api/v1/canvases/cnv_1"));
    }

    [Test]
    public async Task An_error_of_the_API_is_the_spans_error()
    {
        using var scene = new Scene(Scene.Json(Limited, 429, ("request-id", "req_1")));

        await Fails<FloraRateLimitedException>(scene, new() { MaxRetries = 0 });

        foreach (var span in scene.Spans.Calls.Concat(scene.Spans.Attempts))
        {
            Assert.That(span.Status, Is.EqualTo(ActivityStatusCode.Error));
            Assert.That(span.StatusDescription, Is.Null, "the status says it");
            Assert.That(span.GetTagItem("error.type"), Is.EqualTo("429"));
            Assert.That(span.GetTagItem("flora.request_id"), Is.EqualTo("req_1"));
        }
    }

    [Test]
    public async Task An_answer_that_cannot_be_decoded_fails_the_call_and_not_the_attempt()
    {
        using var scene = new Scene(Scene.Json("[]"));

        await Fails<FloraResponseException>(scene);

        Assert.That(scene.Spans.Attempts.Single().Status, Is.EqualTo(ActivityStatusCode.Unset));
        Assert.That(scene.Spans.Calls.Single().Status, Is.EqualTo(ActivityStatusCode.Error));
        Assert.That(scene.Spans.Calls.Single().GetTagItem("error.type"), Is.EqualTo("Flora.FloraResponseException"));
    }

    [Test]
    public async Task The_time_limit_of_an_attempt_is_its_error()
    {
        var time = new FakeTime();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new LoopbackServer(async (_, _, token) =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        using var spans = new SpanRecorder(server.Url);
        using var client = Calls.Client(server.Url, options => (options.TimeProvider, options.MaxRetries) = (time, 0));

        var listing = client.Generations.ListAsync().AsTask();
        await reached.Task;
        time.Advance(TimeSpan.FromSeconds(60));

        await Assert.ThrowsAsync<FloraTimeoutException>(async () => await listing);
        Assert.That(spans.Attempts.Single().GetTagItem("error.type"), Is.EqualTo("Flora.FloraTimeoutException"));
        Assert.That(spans.Attempts.Single().Duration, Is.EqualTo(TimeSpan.FromSeconds(60)));
        Assert.That(spans.Calls.Single().GetTagItem("error.type"), Is.EqualTo("Flora.FloraTimeoutException"));
    }

    [Test]
    public async Task A_call_that_was_cancelled_says_so()
    {
        using var source = new CancellationTokenSource();
        using var scene = new Scene(() =>
        {
            source.Cancel();
            throw new TaskCanceledException();
        });

        await Assert.CatchAsync<OperationCanceledException>(async () => await scene.Client.Generations.ListAsync(cancellationToken: source.Token));

        Assert.That(scene.Spans.Calls.Concat(scene.Spans.Attempts).Select(static span => span.GetTagItem("error.type")), Is.EqualTo(
            ["System.OperationCanceledException", "System.OperationCanceledException"]));
    }

    [Test]
    public async Task A_redirect_is_followed_by_another_attempt()
    {
        using var scene = new Scene(Scene.Json("", 302, ("Location", "/api/v1/elsewhere?secret=1")), Scene.Json(Samples.Page()));

        await scene.Client.Generations.ListAsync();

        Assert.That(scene.Spans.Attempts.Select(static attempt => attempt.GetTagItem("http.response.status_code")), Is.EqualTo([302, 200]));
        Assert.That(scene.Spans.Attempts[1].GetTagItem("http.request.resend_count"), Is.EqualTo(1));
        Assert.That(scene.Spans.Attempts[1].GetTagItem("url.full"), Is.EqualTo($"https://{scene.Server.Authority}/api/v1/elsewhere"));
    }

    [TestCase("DELETE", "DELETE", "DELETE", null)]
    [TestCase("BREW", "HTTP", "_OTHER", "BREW")]
    public async Task A_request_that_the_document_does_not_describe_is_named_for_its_method(string method, string name, string tag, string? original)
    {
        using var scene = new Scene(Scene.Json(Samples.Page()));

        await scene.Client.SendAsync<GenerationPage>(new HttpMethod(method), "generations/run_1?a=b");

        var (call, attempt) = (scene.Spans.Calls.Single(), scene.Spans.Attempts.Single());
        Assert.That(call.DisplayName, Is.EqualTo(name));
        Assert.That(call.GetTagItem("url.template"), Is.Null);
        Assert.That(attempt.GetTagItem("http.request.method"), Is.EqualTo(tag));
        Assert.That(attempt.GetTagItem("http.request.method_original"), Is.EqualTo(original));
        Assert.That(attempt.GetTagItem("url.full"), Does.EndWith("/api/v1/generations/run_1"));
    }

    [Test]
    public async Task Spans_lie_below_the_callers_and_leave_it_the_current_one()
    {
        using var scene = new Scene(Scene.Json(Samples.Page("a")), Scene.Json(Samples.Page()));
        using var mine = new Activity("mine").Start();

        await foreach (var _ in scene.Client.Generations.ListAsync().AsPages())
        {
            Assert.That(Activity.Current, Is.SameAs(mine));
        }

        Assert.That(scene.Spans.Calls, Has.Count.EqualTo(2), "a page is a call");
        Assert.That(scene.Spans.Calls.Select(static call => call.ParentSpanId), Is.All.EqualTo(mine.SpanId));
    }

    [Test]
    public async Task A_key_that_cannot_be_had_fails_the_call()
    {
        using var scene = new Scene(Scene.Json(Samples.Page()));
        using var client = scene.Make(static options => options.ApiKeyProvider = static _ => throw new InvalidOperationException());

        await Assert.ThrowsAsync<FloraValidationException>(async () => await client.Generations.ListAsync());

        Assert.That(scene.Spans.Calls.Single().GetTagItem("error.type"), Is.EqualTo("Flora.FloraValidationException"));
        Assert.That(scene.Measurements.Of("flora.client.attempt.duration"), Is.Empty, "nothing was sent");
    }

    private static async Task Fails<T>(Scene scene, RequestOptions? options = null) where T : FloraException =>
        await Assert.ThrowsAsync<T>(async () => await scene.Client.Generations.ListAsync(options: options));

    private static string Tags(Activity span) =>
        string.Join(' ', span.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
}
