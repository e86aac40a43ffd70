using System.Net;
using Flora.Runtime;
using Flora.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Http;

/// <summary>A call that is no listing, as its caller sees it.</summary>
public sealed class CallTests
{
    [Test]
    public async Task A_call_is_under_way_before_it_is_awaited_and_is_sent_once()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new LoopbackServer((_, stream, _) =>
        {
            reached.TrySetResult();
            return LoopbackServer.WriteAsync(stream, "{\"a\":1}"u8.ToArray(), 201, "request-id: req_1");
        });
        using var pipeline = Calls.Pipeline(server.Url);

        var call = pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Post, "x"), Answer.Json(Codecs.Json), default);
        await reached.Task;
        var value = await call;
        var again = await call.ConfigureAwait(false);
        var response = await call.WithResponseAsync();

        Assert.That((int?)value["a"], Is.EqualTo(1));
        Assert.That(again, Is.SameAs(value));
        Assert.That(await call.AsTask(), Is.SameAs(response.Value));
        Assert.That((response.StatusCode, response.RequestId), Is.EqualTo((HttpStatusCode.Created, "req_1")));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_call_that_answers_nothing_ignores_what_comes()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(202, "<html>", "request-id: req_1"), Answers.Of(404));
        using var pipeline = Calls.Pipeline(server.Url);

        var call = pipeline.Begin(new() { KeepRawBody = true }).Send(new ApiRequest(ApiMethod.Delete, "x"), Answer.None, default);
        await call;
        await call.ConfigureAwait(false);
        await call.AsTask();
        var response = await call.WithResponseAsync();

        Assert.That(response, Is.TypeOf<FloraResponse>());
        Assert.That((response.StatusCode, response.RequestId, response.RawBody!.Value.Length), Is.EqualTo((HttpStatusCode.Accepted, "req_1", 6)));
        Assert.That(async () => await pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Delete, "x"), Answer.None, default), Throws.TypeOf<FloraNotFoundException>());
    }

    [Test]
    public async Task A_fake_gives_calls()
    {
        Assert.That(await FloraCall.FromResult(7), Is.EqualTo(7));
        Assert.That((await FloraCall.FromResult("x").WithResponseAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await FloraCall.Completed;
        Assert.That(async () => await new FloraCall<int>(Task.FromException<FloraResponse<int>>(new FloraConnectionException("No."))), Throws.TypeOf<FloraConnectionException>());
        Assert.That(async () => await new FloraCall(Task.FromException<FloraResponse>(new FloraConnectionException("No."))), Throws.TypeOf<FloraConnectionException>());
        Assert.That(() => new FloraCall<int>(null!), Throws.ArgumentNullException);
        Assert.That(() => new FloraCall(null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task A_call_is_cancelled_by_its_token_alone()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            reached.TrySetResult();
            await Answers.GoneAsync(stream, token);
        });
        using var pipeline = Calls.Pipeline(server.Url, static options => options.MaxRetries = 2);
        using var cancel = new CancellationTokenSource();

        var call = pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Get, "x"), Answer.Json(Codecs.Json), cancel.Token);
        await reached.Task;
        await cancel.CancelAsync();

        var fault = (await Assert.ThrowsAsync<OperationCanceledException>(async () => await call))!;
        Assert.That(fault.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(200, "{\"a\":1}", "object")]
    [TestCase(200, "", null)]
    [TestCase(204, "", null)]
    [TestCase(200, "null", null)]
    public async Task An_answer_may_have_no_body(int status, string body, string? expected)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(status, body));
        using var pipeline = Calls.Pipeline(server.Url);
        var codec = new Codec<string>(static (ref json) => json.Json() is JObject ? "object" : "other", static (json, value) => json.String(value));
        var call = pipeline.Begin(null);

        Assert.That(await call.Send(new ApiRequest(ApiMethod.Get, "x"), Answer.Optional(codec), default), Is.EqualTo(expected));
    }

    [TestCase(302, "text/html", "<html>moved</html>", null)]
    [TestCase(303, "application/json", "{}", "object")]
    [TestCase(303, "application/json", "", null)]
    public async Task A_status_without_a_body_ignores_whatever_comes(int status, string type, string body, string? expected)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(status, body, $"Content-Type: {type}"), Answers.Of(status, body, $"Content-Type: {type}"));
        using var pipeline = Calls.Pipeline(server.Url);
        var codec = new Codec<string>(static (ref json) => json.Json() is JObject ? "object" : "other", static (json, value) => json.String(value));

        Assert.That(await pipeline.Begin(null).Send(Request(), Answer.Optional(codec, ("302", false), ("303", true)), default), Is.EqualTo(expected));
        Assert.That(await pipeline.Begin(null).Send(Request(), Answer.OptionalText(("302", false), ("303", true)), default), Is.EqualTo(status == 302 ? null : body));

        static ApiRequest Request() => new ApiRequest(ApiMethod.Get, "x").Redirected(isFollowed: false, "302", "303").Unread("text/html");
    }

    [Test]
    public async Task A_value_may_be_absent_too()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(200, "7"), Answers.Of(204, ""), Answers.Of(200, "\"x\""));
        using var pipeline = Calls.Pipeline(server.Url);

        Assert.That(await Get(), Is.EqualTo(7));
        Assert.That(await Get(), Is.Null);
        Assert.That(Get, Throws.TypeOf<FloraResponseException>());

        async Task<int?> Get() => await pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Get, "x"), Answer.OptionalValue(Codecs.Int32), default);
    }

    [TestCase(200, "1", "exact 1")]
    [TestCase(202, "2", "range 2")]
    [TestCase(204, "", null)]
    public async Task What_is_read_depends_on_the_status(int status, string body, string? expected)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(status, body));
        using var pipeline = Calls.Pipeline(server.Url);
        var answer = Answer.ByStatus(("2xx", Labelled("range")), ("200", Labelled("exact")), ("204", null));

        Assert.That(await pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Get, "x"), answer, default), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_status_that_nobody_named_is_the_default_or_the_first()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(201, "1"));
        using var pipeline = Calls.Pipeline(server.Url);

        Assert.That(
            await pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Get, "x"), Answer.ByStatus(("200", Labelled("exact")), ("default", Labelled("default"))), default),
            Is.EqualTo("default 1"));
        Assert.That(
            await pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Get, "x"), Answer.ByStatus(("200", Labelled("first")), ("204", null)), default),
            Is.EqualTo("first 1"));
    }

    private static Codec<string> Labelled(string label) =>
        new((ref json) => $"{label} {json.Int32()}", static (json, value) => json.String(value));
}
