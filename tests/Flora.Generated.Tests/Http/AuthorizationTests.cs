using System.Net;
using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

public sealed class AuthorizationTests
{
    [TestCase("https://flora.test/api/v1/runs/run_1", true)]
    [TestCase("https://FLORA.test:443/elsewhere", true)]
    [TestCase("http://flora.test/api/v1/generations", false)]
    [TestCase("https://flora.test:8443/api/v1/generations", false)]
    [TestCase("https://flora.test.evil.example/api/v1/generations", false)]
    [TestCase("https://media.flora.test/a.png", false)]
    public async Task The_key_goes_only_to_the_origin_of_the_base_URL(string url, bool expected)
    {
        var transport = new StubTransport("{}");
        using var invoker = new HttpMessageInvoker(new AuthorizationHandler { InnerHandler = transport });
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        // What an earlier attempt, at another place, has left behind.
        request.Headers.Authorization = new("Bearer", "stale");
        var settings = new ClientSettings(
            new() { ApiKey = Samples.Key, BaseUrl = new("https://flora.test/api/v1") }, new ApiDefaults(new("https://unused.test"), "FLORA", _ => null));
        new ApiCallState(settings, new RequestOptions()).AttachTo(request);

        await invoker.SendAsync(request, CancellationToken.None);

        Assert.That(transport.Requests.Single().Authorization?.Parameter, Is.EqualTo(expected ? Samples.Key : null));
    }

    [Test]
    public async Task A_provider_is_asked_for_each_attempt_and_wins()
    {
        var transport = new StubTransport(Samples.Page());
        var asked = 0;
        using var client = transport.Client(options => options.ApiKeyProvider = _ => new($"key{++asked}"));

        await client.Generations.ListAsync();
        await client.Generations.ListAsync();

        Assert.That(transport.Requests.Select(static request => request.Authorization!.Parameter), Is.EqualTo(["key1", "key2"]));
    }

    [Test]
    public async Task What_a_provider_gives_is_checked_at_the_first_await([Values("", "a b", "Bearer x", null)] string? key)
    {
        var transport = new StubTransport(Samples.Page());
        using var client = transport.Client(options => options.ApiKeyProvider = _ => new(key!));

        var listing = client.Generations.ListAsync();

        var fault = (await Assert.ThrowsAsync<FloraValidationException>(async () => await listing))!;
        Assert.That(fault.Fields.Single().Field, Is.EqualTo("api_key"));
        Assert.That(fault.Attempts, Is.Empty);
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task The_failure_of_a_provider_is_typed()
    {
        var vault = new InvalidOperationException("vault closed");
        using var client = new StubTransport("{}").Client(options => options.ApiKeyProvider = _ => throw vault);

        var fault = (await Assert.ThrowsAsync<FloraValidationException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(fault.Fields.Single().Field, Is.EqualTo("api_key"));
        Assert.That(fault.InnerException, Is.SameAs(vault));
    }

    [Test]
    public async Task A_provider_that_never_answers_and_heeds_no_token_is_left_waiting([Values] bool isCancelled)
    {
        var time = new FakeTime();
        using var caller = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        using var client = new StubTransport("{}").Client(options =>
        {
            options.TimeProvider = time;
            options.ApiKeyProvider = _ =>
            {
                asked.SetResult();
                return new(new TaskCompletionSource<string>().Task);
            };
        });

        var listing = client.Generations.ListAsync(cancellationToken: caller.Token).AsTask();
        await asked.Task;
        if (isCancelled)
        {
            await caller.CancelAsync();
        }
        else
        {
            time.Advance(TimeSpan.FromSeconds(60));
        }

        Assert.That(async () => await listing, isCancelled ? Throws.InstanceOf<OperationCanceledException>() : Throws.TypeOf<FloraTimeoutException>());
    }

    [Test]
    public async Task A_slow_provider_counts_towards_the_timeout()
    {
        var time = new FakeTime();
        var asked = new TaskCompletionSource();
        using var client = new StubTransport("{}").Client(options =>
        {
            options.TimeProvider = time;
            options.ApiKeyProvider = async token =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, token);
                return "";
            };
        });

        var listing = client.Generations.ListAsync().AsTask();
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(60));

        Assert.That(async () => await listing, Throws.TypeOf<FloraTimeoutException>());
    }

    [Test]
    public async Task Cancelling_while_a_provider_works_is_cancellation()
    {
        using var source = new CancellationTokenSource();
        using var client = new StubTransport("{}").Client(options => options.ApiKeyProvider = token =>
        {
            source.Cancel();
            token.ThrowIfCancellationRequested();
            return new("");
        });

        var fault = (await Assert.CatchAsync<OperationCanceledException>(async () => await client.Generations.ListAsync(cancellationToken: source.Token)))!;

        Assert.That(fault.CancellationToken, Is.EqualTo(source.Token));
    }

    [Test]
    public async Task A_key_that_the_server_echoes_is_in_no_exception([Values(200, 307, 400, 401, 418, 500)] int status, [Values] bool envelope)
    {
        var text = $"your key is {Samples.Key}";
        var body = envelope
            ? $$$"""{"error":{"code":"{{{Samples.Key}}}","message":"{{{text}}}","fields":[{"field":"{{{Samples.Key}}}","message":"{{{text}}}"}]}}"""
            : $$"""{ "{{text}}": {{text}} """;
        using var client = new StubTransport(_ => StubTransport.Json(
            body, status, ("request-id", Samples.Key), ("Location", $"https://other.test/?key={Samples.Key}"))).Client();

        var fault = (await Assert.CatchAsync<FloraException>(async () => await client.Generations.ListAsync()))!;

        var texts = new List<string?> { fault.ToString(), fault.RequestId, fault.Attempts.Single().ToString() };
        if (fault is FloraApiException api)
        {
            texts.AddRange([api.Code, api.RawBody, .. api.Fields.Select(static field => field.ToString())]);
        }
        if (fault is FloraResponseException response)
        {
            texts.AddRange([response.BodyStart, response.JsonPath]);
        }
        Assert.That(texts.OfType<string>(), Has.None.Contains(Samples.Key));
    }

    [Test]
    public async Task A_401_with_a_challenge_is_not_sent_again()
    {
        var transport = new StubTransport(_ => StubTransport.Json(
            "{}", 401, ("WWW-Authenticate", "Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"")));
        using var client = transport.Client();

        Assert.That(
            async () => await client.Generations.ListAsync(),
            Throws.TypeOf<FloraAuthenticationException>().With.Property("StatusCode").EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }
}
