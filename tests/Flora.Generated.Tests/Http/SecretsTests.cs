using Flora.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Http;

/// <summary>The API key is in no text that a caller, a log or a debugger sees, whatever the server sends back.</summary>
internal sealed class SecretsTests
{
    private const string Key = Samples.Key;
    private const string Json = "Content-Type: application/json";

    private static IEnumerable<TestCaseData> Echoes()
    {
        foreach (var status in new[] { 400, 401, 402, 403, 404, 409, 418, 422, 429, 500, 503 })
        {
            yield return Row($"{status}", Answers.Of(
                status, $$$"""{"error":{"code":"{{{Key}}}","message":"for {{{Key}}}","fields":[{"field":"{{{Key}}}","message":"{{{Key}}}"}]}}""",
                Json, $"request-id: {Key}"));
            yield return Row($"{status} in HTML", Answers.Of(status, $"<html>{Key}</html>", $"Content-Type: text/{Key}", $"request-id: {Key}"));
        }
        yield return Row("HTML 200", Answers.Of(200, $"<html>{Key}</html>", $"Content-Type: text/{Key}", $"Content-Encoding: {Key}", $"request-id: {Key}"));
        yield return Row("wrong shape", Answers.Of(200, $$"""{"generations":[{"created_at":"{{Key}}"}],"meta":{} }""", Json, $"request-id: {Key}"));
        yield return Row("a member of that name", Answers.Of(200, $$"""{"{{Key}}":[{"{{Key}}":nope}]}""", Json));
        yield return Row("redirect", Answers.Of(302, "", $"Location: https://other.test/{Key}?key={Key}", $"request-id: {Key}"));
        yield return Row("redirect to what is no URL", Answers.Of(302, "", $"Location: http://[{Key}"));
        yield return Row("status line", Answers.Raw($"{Key} 200 OK\r\n\r\n"));
        yield return Row("status", Answers.Raw($"HTTP/1.1 {Key} OK\r\n\r\n"));
        yield return Row("reason", Answers.Raw($"HTTP/1.1 500 {Key}\r\nContent-Length: 0\r\n\r\n"));
        yield return Row("header without a colon", Answers.Raw($"HTTP/1.1 200 OK\r\nX {Key}\r\n\r\n"));
        yield return Row("header name", Answers.Raw($"HTTP/1.1 200 OK\r\n{Key} (: a\r\n\r\n"));
        yield return Row("content length", Answers.Raw($"HTTP/1.1 200 OK\r\nContent-Length: {Key}\r\n\r\n"));
        yield return Row("chunk", Answers.Raw($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{Key}\r\n"));
        yield return Row("gzip that is none", Answers.Of(200, Key, "Content-Encoding: gzip"));
        yield return Row("too large", Answers.Of(200, Key + new string(' ', 2000), $"request-id: {Key}"));
        yield return Row("truncated", Answers.Raw($"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nrequest-id: {Key}\r\n\r\n{Key}"));
        yield return Row("reset", Answers.Reset);
    }

    [TestCaseSource(nameof(Echoes))]
    public async Task In_no_exception(Reply answer)
    {
        var time = new LeapingTime();
        await using var server = LoopbackServer.InTurn(answer);
        using var client = Calls.Patient(server, time, static options => options.MaxResponseBytes = 1000);

        var fault = (await Assert.CatchAsync<FloraException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(VisibleTexts.Of(fault), Has.None.Contains(Key));
    }

    [TestCase("pass", "the pass and p\\u0061ss and %70ass", "the [key] and [key] and [key]")]
    [TestCase("hunter2", "hunter2", "[key]")]
    [TestCase("sk_secret/abc", "sk_secret%2fabc sk_secret%2Fabc sk_secret\\/abc", "[key] [key] [key]")]
    [TestCase("a%2Fbc", "a%2fbc a%252Fbc a%2 b", "[key] [key] a%2 b")]
    [TestCase("key", "key", "key")]
    public async Task In_no_form_that_a_server_echoes(string key, string echoed, string shown)
    {
        var quoted = Newtonsoft.Json.JsonConvert.ToString(echoed);
        await using var server = LoopbackServer.InTurn(Answers.Of(400, $$$"""{"error":{"code":"c","message":{{{quoted}}}}}""", Json));
        using var client = Calls.Client(server.Url, options => options.ApiKey = key);

        var fault = (await Assert.CatchAsync<FloraException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(fault.Message, Does.Contain(shown));
    }

    [Test]
    public void In_no_address_of_the_options()
    {
        var options = new FloraClientOptions { BaseUrl = new Uri("https://a:hunter2@b.test:8443/v1?x=1") };
        Assert.That(options.ToString(), Does.Contain("BaseUrl = https://***@b.test:8443/v1?x=1,").And.Not.Contain("hunter2"));
        Assert.That(new FloraClientOptions { BaseUrl = new Uri("https://b.test/v1") }.ToString(), Does.Contain("BaseUrl = https://b.test/v1,"));
        Assert.That(new FloraClientOptions().ToString(), Does.Contain("BaseUrl = ,"));
    }

    [Test]
    public async Task In_no_time_out_and_no_cancellation()
    {
        var time = new LeapingTime();
        using var source = new CancellationTokenSource();
        var head = $"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nrequest-id: {Key}\r\n\r\n{Key}";
        await using var server = LoopbackServer.InTurn(Answers.Stalled(head, time), async (_, stream, token) =>
        {
            await source.CancelAsync();
            await Answers.GoneAsync(stream, token);
        });
        using var client = Calls.Patient(server, time, static options => options.MaxRetries = 0);

        var timeout = await Assert.ThrowsAsync<FloraTimeoutException>(async () => await client.Generations.ListAsync());
        var cancelled = await Assert.CatchAsync<OperationCanceledException>(async () => await client.Generations.ListAsync(cancellationToken: source.Token));

        Assert.That(VisibleTexts.Of(timeout!), Has.None.Contains(Key));
        Assert.That(VisibleTexts.Of(cancelled!), Has.None.Contains(Key));
    }

    [TestCase("sk_live_a,b=\"c\" d")]
    [TestCase("Bearer sk_live_0123456789")]
    [TestCase("sk_live_0123456789\n")]
    [TestCase("sk_live_ünicode_0123456789")]
    public void A_key_that_cannot_be_used_is_not_quoted(string key)
    {
        using var client = new StubTransport("{}").Client(options => options.ApiKey = key);

        var fault = Assert.Throws<FloraValidationException>(() => _ = client.Generations.ListAsync())!;

        Assert.That(VisibleTexts.Of(fault), Has.None.Contains(key.Trim()));
    }

    [TestCase("sk_live_a,b")]
    [TestCase("sk_live_\"quoted\"")]
    [TestCase("sk_live_a=b;c")]
    [TestCase("sk_live_(a)")]
    public async Task A_key_of_any_visible_characters_is_sent_and_not_quoted(string key)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(401, $"no {key}"));

        using var client = Calls.Client(server.Url, options => options.ApiKey = key);
        var fault = (await Assert.ThrowsAsync<FloraAuthenticationException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(server.Requests.Single().Headers["Authorization"], Is.EqualTo($"Bearer {key}"));
        Assert.That(VisibleTexts.Of(fault), Has.None.Contains(key));
    }

    [Test]
    public async Task In_nothing_that_a_debugger_shows_of_clients_options_and_answers()
    {
        await using var server = LoopbackServer.InTurn(Answers.Page, Answers.Of(200));
        using var client = Calls.Client(server.Url);
        var listing = client.Generations.ListAsync();
        object[] seen =
        [
            client, new FloraClientOptions { ApiKey = Key }, new RequestOptions(), listing, listing.AsResponses(),
            await listing.WithResponseAsync(), await client.SendAsync<JToken>(HttpMethod.Get, "x"),
        ];

        var texts = seen.SelectMany(VisibleTexts.Of).ToList();

        Assert.That(texts, Has.None.Contains(Key));
        Assert.That(texts, Has.Some.Contains(server.Url.Host), "the walk reaches the settings");
    }

    private static TestCaseData Row(string name, Reply answer) => new TestCaseData(answer).SetArgDisplayNames(name);
}
