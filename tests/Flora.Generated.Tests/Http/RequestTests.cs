using System.Globalization;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

public sealed class RequestTests
{
    [TestCase("https://flora.test", "https://flora.test/generations")]
    [TestCase("https://flora.test/", "https://flora.test/generations")]
    [TestCase("https://flora.test/api/v1", "https://flora.test/api/v1/generations")]
    [TestCase("https://flora.test/api/v1/", "https://flora.test/api/v1/generations")]
    [TestCase("http://flora.test:8080/a%20b", "http://flora.test:8080/a%20b/generations")]
    [TestCase("http://[::1]:8080/x", "http://[::1]:8080/x/generations")]
    public async Task The_base_URL_keeps_its_path(string baseUrl, string expected)
    {
        var transport = new StubTransport(Samples.Page());
        using var client = transport.Client(options => options.BaseUrl = new Uri(baseUrl));

        await client.Generations.ListAsync();

        Assert.That(transport.Requests.Single().Url.AbsoluteUri, Is.EqualTo(expected));
    }

    [Test]
    public async Task Parameters_are_escaped()
    {
        await using var server = LoopbackServer.Answering(Samples.Page());
        using var client = new FloraClient(new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = server.Url });

        await client.Generations.ListAsync(new()
        {
            Cursor = "a+b/c=d&e?f#g %25é😀~.-_'()*!",
            Limit = 50,
            ProjectId = "prj_1",
            Status = GenerationStatus.Completed,
            WorkspaceId = "ws_1",
        });

        Assert.That(server.Requests.Single().Target, Is.EqualTo(
            "/api/v1/generations?cursor=a%2Bb%2Fc%3Dd%26e%3Ff%23g%20%2525%C3%A9%F0%9F%98%80~.-_%27%28%29%2A%21"
            + "&limit=50&project_id=prj_1&status=completed&workspace_id=ws_1"));
    }

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
            Assert.That(request.Headers["Accept-Encoding"], Is.EqualTo("gzip, deflate, br"));
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

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return new TestCaseData(new GenerationListRequest { Limit = 0 }, "limit", "must be 1 to 100, but is 0");
        yield return new TestCaseData(new GenerationListRequest { Limit = 101 }, "limit", "must be 1 to 100, but is 101");
        yield return new TestCaseData(new GenerationListRequest { ProjectId = "xyz" }, "project_id", "must begin with \"prj_\", but is \"xyz\"");
        yield return new TestCaseData(new GenerationListRequest { WorkspaceId = "" }, "workspace_id", "must begin with \"ws_\", but is \"\"");
        yield return new TestCaseData(
            new GenerationListRequest { Status = "done\u001b[2J" }, "status", "must be one of pending, running, completed, failed, but is \"done [2J\"");
    }

    [TestCaseSource(nameof(Refused))]
    public void Parameters_are_checked_before_anything_is_sent(GenerationListRequest request, string field, string message)
    {
        var transport = new StubTransport("{}");
        using var client = transport.Client();

        var fault = Assert.Throws<FloraValidationException>(() => client.Generations.ListAsync(request))!;

        Assert.Multiple(() =>
        {
            Assert.That(fault.Fields, Is.EqualTo([new FloraFieldError(field, message)]));
            Assert.That(fault.Message, Does.Contain($"{field} {message}").And.Contain("local").And.Contain("RequestOptions.SkipValidation"));
            Assert.That(fault.Attempts, Is.Empty);
            Assert.That(transport.Requests, Is.Empty);
        });
    }

    [Test]
    public async Task Validation_can_be_skipped()
    {
        var transport = new StubTransport(Samples.Page());
        using var client = transport.Client();

        await client.Generations.ListAsync(
            new() { Limit = 1000, ProjectId = "xyz", Status = "done", WorkspaceId = "?" }, new() { SkipValidation = true });

        Assert.That(transport.Requests.Single().Url.Query, Is.EqualTo("?limit=1000&project_id=xyz&status=done&workspace_id=%3F"));
    }

    [Test]
    public async Task Bounds_are_inside([Values(1, 100)] int limit)
    {
        using var client = new StubTransport(Samples.Page()).Client();

        Assert.That(await client.Generations.ListAsync(new() { Limit = limit }), Is.Not.Null);
    }

    [Test]
    public async Task Requests_are_copied_when_a_call_begins()
    {
        var transport = new StubTransport(Samples.Page());
        using var client = transport.Client();
        var request = new GenerationListRequest { Limit = 5 };

        var listing = client.Generations.ListAsync(request);
        request.Limit = 6;
        await listing;

        Assert.That(transport.Requests.Single().Url.Query, Is.EqualTo("?limit=5"));
    }

    [TestCase("de-DE")]
    [TestCase("fa-IR")]
    [TestCase("sv-SE")]
    public void Numbers_are_written_in_no_culture(string name)
    {
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat.NegativeSign = "minus";
        CultureInfo.CurrentCulture = culture;
        try
        {
            var message = new Flora.Runtime.ApiRequest(HttpMethod.Get, "x")
                .Query("i", -1).Query("l", (long?)null).Query("d", -1.50m).Query("r", 0.1).Query("b", true).Query("n", (string?)null)
                .ToMessage(new Uri("https://flora.test/"));

            Assert.That(message.RequestUri!.Query, Is.EqualTo("?i=-1&d=-1.50&r=0.1&b=true"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void All_constraints_of_documents_are_known()
    {
        var check = new Flora.Runtime.RequestValidator();
        check.Range("a", 1.5m, min: 2);
        check.Range("b", 1L, max: 0);
        check.Range("c", null, 1, 2);
        check.Length("d", "abc", 1, 2);
        check.Length("e", "", min: 1);
        check.Pattern("f", "x1", "^[a-z]+$");
        check.Pattern("g", "x", "^[a-z]+$");
        check.Known("h", null, GenerationStatus.Known);

        var fault = Assert.Throws<FloraValidationException>(check.ThrowIfInvalid)!;

        Assert.That(fault.Fields.Select(static field => $"{field.Field} {field.Message}"), Is.EqualTo(
        [
            "a must be at least 2, but is 1.5",
            "b must be at most 0, but is 1",
            "d must have 1 to 2 characters, but has 3",
            "e must have at least 1 characters, but has 0",
            "f must match the pattern ^[a-z]+$, but is \"x1\"",
        ]));
    }
}
