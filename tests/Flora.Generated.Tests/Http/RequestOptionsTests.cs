using Flora.Tests.Support;

namespace Flora.Tests.Http;

public sealed class RequestOptionsTests
{
    [Test]
    public async Task Headers_of_the_client_are_sent()
    {
        await using var server = LoopbackServer.Answering(Samples.Page());
        using var client = new FloraClient(new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = server.Url });

        await client.Generations.ListAsync();

        var request = server.Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That(request.Method, Is.EqualTo("GET"));
            Assert.That(request.Headers["Authorization"], Is.EqualTo($"Bearer {Samples.Key}"));
            Assert.That(request.Headers["Accept"], Is.EqualTo("application/json"));
            Assert.That(request.Headers["User-Agent"], Does.Match(@"^Flora\.Generated/\d+\.\d+\.\d+"));
            Assert.That(request.Headers["Accept-Encoding"], Is.EqualTo(string.Join(", ", Build.Encodings)));
        });
    }

    [Test]
    public async Task Headers_of_a_call_are_added_or_win_and_are_copied()
    {
        await using var server = LoopbackServer.Answering(Samples.Page());
        using var client = new FloraClient(new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = server.Url });
        var options = new RequestOptions { Headers = { ["X-Trace"] = "a b", ["user-agent"] = "mine/1" } };

        var listing = client.Generations.ListAsync(options: options);
        options.Headers["X-Trace"] = "late";
        await listing;

        Assert.That(server.Requests.Single().Headers["X-Trace"], Is.EqualTo("a b"));
        Assert.That(server.Requests.Single().Headers["User-Agent"], Is.EqualTo("mine/1"));
    }

    [Test]
    public void A_copy_of_request_options_has_headers_of_its_own()
    {
        var options = new RequestOptions { Headers = { ["A"] = "1" }, MaxRetries = 3, SkipValidation = true, KeepRawBody = true, Timeout = TimeSpan.FromSeconds(1) };
        var copy = options with { };
        copy.Headers["A"] = "2";

        Assert.That(options.Headers["a"], Is.EqualTo("1"));
        Assert.That((copy.MaxRetries, copy.SkipValidation, copy.KeepRawBody, copy.Timeout), Is.EqualTo((3, true, true, TimeSpan.FromSeconds(1))));
    }

    [Test]
    public async Task Headers_that_differ_in_case_are_one_and_null_is_none()
    {
        using var client = new StubTransport(Samples.Page()).Client();
        var options = new RequestOptions { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["x"] = "1", ["X"] = "2" } };

        Assert.That((options with { }).Headers, Has.Count.EqualTo(1));
        Assert.That(await client.Generations.ListAsync(options: options), Is.Not.Null);
        Assert.That(new RequestOptions { Headers = null! }.Headers, Is.Empty);
    }

    [TestCase("Authorization", "Bearer other")]
    [TestCase("AUTHORIZATION", "x")]
    [TestCase("X-Split", "a\r\nX-Injected: b")]
    [TestCase("X-Nul", "a\0")]
    [TestCase("X-Ü", "a")]
    [TestCase("X-Value", "ü")]
    [TestCase("X Y", "a")]
    [TestCase("", "a")]
    [TestCase("Content-Type", "text/plain")]
    [TestCase("Expires", "0")]
    public void Headers_that_cannot_be_sent_are_refused(string name, string value)
    {
        var transport = new StubTransport("{}");
        using var client = transport.Client();

        var fault = Assert.Throws<FloraValidationException>(
            () => client.Generations.ListAsync(options: new() { Headers = { [name] = value }, SkipValidation = true }))!;

        Assert.That(fault.Fields.Single().Field, Is.EqualTo($"headers.{name}"));
        Assert.That(fault.Message.Any(char.IsControl), Is.False);
        Assert.That(transport.Requests, Is.Empty);
    }

    [TestCase(-1)]
    [TestCase(0)]
    public void Times_that_are_none_are_refused(int seconds)
    {
        using var client = new StubTransport("{}").Client();

        var fault = Assert.Throws<FloraValidationException>(
            () => client.Generations.ListAsync(options: new() { Timeout = TimeSpan.FromSeconds(seconds), MaxRetries = -1 }))!;

        Assert.That(fault.Fields.Select(static field => field.Field), Is.EqualTo(["timeout", "max_retries"]));
    }
}
