using Flora.Runtime;
using Flora.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Http;

/// <summary>JSON as the body of a request, and how it is sent again.</summary>
public sealed class BodiesTests
{
    private LeapingTime time = null!;
    private int made;

    [SetUp]
    public void Begin() => (time, made) = (new LeapingTime(), 0);

    [TestCase("Post")]
    [TestCase("Put")]
    [TestCase("Patch")]
    [TestCase("Delete")]
    public async Task JSON_is_sent_with_its_length_and_media_type(string method)
    {
        await using var server = LoopbackServer.Answering("{}");
        using var pipeline = Pipeline(server);
        var verb = new HttpMethod(method.ToUpperInvariant());

        await pipeline.Begin(null).Send(new ApiRequest(verb, "x").Json(["é", "b"], Codecs.List(Codecs.String)), Answer.None, default);
        await pipeline.Begin(null).Send(new ApiRequest(verb, "x").Json(7, Codecs.Int32, "application/merge-patch+json"), Answer.None, default);
        await pipeline.Begin(null).Send(new ApiRequest(verb, "x").Json((int?)null, Codecs.Int32).Json((JToken?)null, Codecs.Json), Answer.None, default);
        await pipeline.Begin(null).Send(new ApiRequest(verb, "x").Json(JValue.CreateNull(), Codecs.Json), Answer.None, default);

        Assert.That(server.Requests.Select(static request => request.Body), Is.EqualTo(["[\"é\",\"b\"]", "7", "", "null"]));
        Assert.That(server.Requests.Select(static request => request.Headers.GetValueOrDefault("Content-Type")), Is.EqualTo(["application/json", "application/merge-patch+json", null, "application/json"]));
        Assert.That(server.Requests[0].Headers["Content-Length"], Is.EqualTo("10"));
        Assert.That(server.Requests.Select(static request => request.Headers.ContainsKey("Transfer-Encoding")), Is.All.False);
    }

    [Test]
    public async Task A_writer_knows_whether_it_writes_a_request()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var pipeline = Pipeline(server);
        var codec = new Codec<string>(static (ref json) => json.String(), static (json, value) => json.Member("id", json.IsRequest ? null : value), "id");

        await pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Post, "x").Json("a", codec), Answer.None, default);

        Assert.That(server.Requests.Single().Body, Is.EqualTo("""{"id":null}"""));
        Assert.That(Coding.Write(codec, "a"), Is.EqualTo("""{"id":"a"}"""));
    }

    [Test]
    public async Task A_key_that_the_client_makes_is_the_same_for_every_attempt_of_a_call()
    {
        await using var server = LoopbackServer.InTurn(Answers.Reset, Answers.Of(503), Answers.Of(201, "1"), Answers.Of(201, "2"));
        using var pipeline = Pipeline(server);

        var first = await Create(pipeline, null);
        var second = await Create(pipeline, null);

        Assert.That((first, second), Is.EqualTo((1, 2)));
        Assert.That(server.Requests.Select(static request => request.Headers["Idempotency-Key"]), Is.EqualTo(["key 1", "key 1", "key 1", "key 2"]));
        Assert.That(server.Requests.Select(static request => request.Body), Is.All.EqualTo("{\"prompt\":\"a\"}"));
        Assert.That(server.Requests.Select(static request => request.Headers["Authorization"]), Is.All.EqualTo($"Bearer {Samples.Key}"));
    }

    [Test]
    public async Task A_key_of_the_callers_is_sent_as_it_is()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(500), Answers.Of(201, "1"));
        using var pipeline = Pipeline(server);

        await Create(pipeline, "mine");
        await Create(pipeline, "mine", new() { Headers = { ["idempotency-key"] = "options" } });

        Assert.That(server.Requests.Select(static request => request.Headers["Idempotency-Key"]), Is.EqualTo(["mine", "mine", "options"]));
        Assert.That(made, Is.Zero);
        Assert.That(() => new ApiRequest(ApiMethod.Post, "x").IdempotencyKey("Idempotency-Key", " "), Throws.TypeOf<FloraValidationException>().With.Message.Contains("must not be blank"));
        Assert.That(() => new ApiRequest(ApiMethod.Post, "x").IdempotencyKey("Idempotency-Key", "a\nb"), Throws.TypeOf<FloraValidationException>());
    }

    [Test]
    public async Task A_random_key_has_32_hexadecimal_digits_and_the_document_names_its_header()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(503), Answers.Of(200));
        using var pipeline = Calls.Pipeline(server.Url, options => (options.MaxRetries, options.TimeProvider, options.Timeout) = (2, time, LeapingTime.Limit));

        await pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Post, "x").IdempotencyKey("X-Once", null), Answer.None, default);

        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.Requests[0].Headers["X-Once"], Does.Match("^[0-9a-f]{32}$").And.EqualTo(server.Requests[1].Headers["X-Once"]));
    }

    [Test]
    public async Task Without_a_key_an_unsafe_request_is_sent_once()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(503));
        using var pipeline = Pipeline(server);

        Assert.That(
            async () => await pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Patch, "x").Json(7, Codecs.Int32), Answer.None, default),
            Throws.TypeOf<FloraServerException>());
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(307)]
    [TestCase(303)]
    public async Task An_unsafe_request_is_not_redirected(int status)
    {
        await using var other = LoopbackServer.Answering("{}");
        await using var server = LoopbackServer.InTurn(Answers.Of(status, "", $"Location: {other.Url}/x"));
        using var pipeline = Pipeline(server);

        var fault = (await Assert.ThrowsAsync<FloraResponseException>(async () => await Create(pipeline, null)))!;

        Assert.That(fault.Message, Does.Contain(other.Url.Authority));
        Assert.That((server.Requests.Count, other.Connections), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task A_body_of_an_error_is_read_as_its_model()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(409, """{"error":{"code":"conflict","message":"Taken."}}"""), Answers.Of(409, "<html>"), Answers.Of(409, ""));
        using var pipeline = Pipeline(server);

        var told = (await Assert.ThrowsAsync<FloraConflictException>(async () => await Create(pipeline, null)))!;
        var html = (await Assert.ThrowsAsync<FloraConflictException>(async () => await Create(pipeline, null)))!;
        var empty = (await Assert.ThrowsAsync<FloraConflictException>(async () => await Create(pipeline, null)))!;

        Assert.That(told.TryGetBody<ErrorBody>(out var body), Is.True);
        Assert.That(body!.Error.Code, Is.EqualTo("conflict"));
        Assert.That(told.TryGetBody<GenerationPage>(out var none), Is.False);
        Assert.That(none, Is.Null);
        Assert.That(html.TryGetBody<ErrorBody>(out _), Is.False);
        Assert.That(empty.TryGetBody<ErrorBody>(out _), Is.False);
        Assert.That(() => told.TryGetBody<BodiesTests>(out _), Throws.TypeOf<NotSupportedException>());
    }

    private static async Task<int> Create(ApiPipeline pipeline, string? key, RequestOptions? options = null) => await pipeline.Begin(options).Send(
        new ApiRequest(ApiMethod.Post, "x").IdempotencyKey("Idempotency-Key", key).Json(new JObject { ["prompt"] = "a" }, Codecs.Json),
        Answer.Json(Codecs.Int32),
        default);

    private ApiPipeline Pipeline(LoopbackServer server) => Calls.Pipeline(server.Url, options =>
    {
        (options.MaxRetries, options.TimeProvider, options.Timeout, options.Jitter) = (2, time, LeapingTime.Limit, static () => 0);
        options.NewId = () => $"key {++made}";
    });
}
