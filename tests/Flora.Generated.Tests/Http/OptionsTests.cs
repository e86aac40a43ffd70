using System.Diagnostics;
using System.Reflection;
using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

public sealed class OptionsTests
{
    [Test]
    public void Defaults_are_those_of_the_documentation()
    {
        var options = new FloraClientOptions();

        Assert.Multiple(() =>
        {
            Assert.That(options.ApiKey, Is.Null);
            Assert.That(options.BaseUrl, Is.Null);
            Assert.That(options.Timeout, Is.EqualTo(TimeSpan.FromSeconds(60)));
            Assert.That(options.MaxRetries, Is.EqualTo(2));
            Assert.That(options.MaxRetryDelay, Is.EqualTo(TimeSpan.FromSeconds(30)));
            Assert.That(options.MaxResponseBytes, Is.EqualTo(64L * 1024 * 1024));
        });
    }

    [Test]
    public void The_key_is_in_no_text_and_hidden_from_the_debugger()
    {
        var options = new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = new("https://flora.test") };

        Assert.That(options.ToString(), Does.Not.Contain(Samples.Key).And.Contain("ApiKey = ***").And.Contain("https://flora.test"));
        Assert.That((options with { ApiKey = null }).ToString(), Does.Contain("ApiKey = (none)"));
        var browsable = typeof(FloraClientOptions).GetProperty(nameof(FloraClientOptions.ApiKey))!.GetCustomAttribute<DebuggerBrowsableAttribute>();
        Assert.That(browsable?.State, Is.EqualTo(DebuggerBrowsableState.Never));
    }

    [Test]
    public async Task Key_and_base_URL_come_from_the_environment()
    {
        var transport = new StubTransport(Samples.Page());
        var variables = new Dictionary<string, string?> { ["FLORA_API_KEY"] = Samples.Key, ["FLORA_BASE_URL"] = "https://env.test/v9/" };

        await List(new() { Transport = transport }, variables);
        await List(new() { Transport = transport, ApiKey = "own", BaseUrl = new("https://own.test") }, variables);
        await List(new() { Transport = transport, ApiKey = "" }, new() { ["FLORA_API_KEY"] = "k", ["FLORA_BASE_URL"] = "" });

        Assert.That(transport.Requests.Select(static request => request.Url.AbsoluteUri), Is.EqualTo(
            ["https://env.test/v9/generations", "https://own.test/generations", "https://app.flora.ai/api/v1/generations"]));
        Assert.That(transport.Requests.Select(static request => request.Authorization!.Parameter), Is.EqualTo([Samples.Key, "own", "k"]));
    }

    [Test]
    public void The_process_environment_is_read_once_when_the_client_is_made()
    {
        var before = Environment.GetEnvironmentVariable("FLORA_API_KEY");
        Environment.SetEnvironmentVariable("FLORA_API_KEY", "from-environment");
        try
        {
            using var client = new FloraClient();
            Environment.SetEnvironmentVariable("FLORA_API_KEY", null);
            Assert.That(client.Generations.ListAsync(), Is.Not.Null, "the call does not miss a key");
        }
        finally
        {
            Environment.SetEnvironmentVariable("FLORA_API_KEY", before);
        }
    }

    [Test]
    public void A_missing_key_is_refused_by_the_call_itself_and_names_the_variable()
    {
        var pipeline = Pipeline(new() { Transport = new StubTransport("{}") });

        var fault = Assert.Throws<FloraValidationException>(() => new GenerationsClient(pipeline).ListAsync())!;

        Assert.That(fault.Fields.Single().Field, Is.EqualTo("api_key"));
        Assert.That(fault.Message, Does.Contain("FLORA_API_KEY").And.Contain("Nothing was sent"));
    }

    [TestCase("Bearer sk_live_1", "Bearer")]
    [TestCase("bearer  sk_live_1", "Bearer")]
    [TestCase("sk_live_1\n", "white space")]
    [TestCase(" sk_live_1", "white space")]
    [TestCase("sk live", "white space")]
    [TestCase("sk\u0007", "ASCII")]
    [TestCase("sk_ü", "ASCII")]
    [TestCase("sk\r\nX: y", "white space")]
    public void An_unusable_key_is_refused_without_being_quoted(string key, string reason)
    {
        var transport = new StubTransport("{}");
        using var client = transport.Client(options => options.ApiKey = key);

        var fault = Assert.Throws<FloraValidationException>(() => client.Generations.ListAsync())!;

        Assert.That(fault.Fields.Single().Field, Is.EqualTo("api_key"));
        Assert.That(fault.Message, Does.Contain(reason));
        Assert.That(fault.ToString().Contains(key, StringComparison.Ordinal), Is.False);
        Assert.That(transport.Requests, Is.Empty);
    }

    private static IEnumerable<TestCaseData> Unusable()
    {
        yield return new TestCaseData(new FloraClientOptions { Timeout = TimeSpan.Zero }, "timeout");
        yield return new TestCaseData(new FloraClientOptions { Timeout = TimeSpan.FromSeconds(-2) }, "timeout");
        yield return new TestCaseData(new FloraClientOptions { Timeout = TimeSpan.MaxValue }, "timeout");
        yield return new TestCaseData(new FloraClientOptions { MaxRetries = -1 }, "max_retries");
        yield return new TestCaseData(new FloraClientOptions { MaxRetryDelay = TimeSpan.FromTicks(-1) }, "max_retry_delay");
        yield return new TestCaseData(new FloraClientOptions { MaxResponseBytes = 0 }, "max_response_bytes");
        yield return new TestCaseData(new FloraClientOptions { BaseUrl = new("/api", UriKind.Relative) }, "base_url");
        yield return new TestCaseData(new FloraClientOptions { BaseUrl = new("ftp://flora.test") }, "base_url");
        yield return new TestCaseData(new FloraClientOptions { BaseUrl = new("https://flora.test/?a=b") }, "base_url");
        yield return new TestCaseData(new FloraClientOptions { BaseUrl = new("https://flora.test/#a") }, "base_url");
        yield return new TestCaseData(new FloraClientOptions { BaseUrl = new("https://user:secret@flora.test/") }, "base_url");
    }

    [TestCaseSource(nameof(Unusable))]
    public void Unusable_options_are_named(FloraClientOptions options, string field)
    {
        var fault = Assert.Throws<FloraValidationException>(() => new FloraClient(options))!;

        Assert.That(fault.Fields.Single().Field, Is.EqualTo(field));
        Assert.That(fault.Message, Does.Contain(field).And.Not.Contain("secret"));
    }

    [Test]
    public void All_faults_are_named_at_once()
    {
        var fault = Assert.Throws<FloraValidationException>(() => new FloraClient(new FloraClientOptions { MaxRetries = -1, MaxResponseBytes = -1 }))!;

        Assert.That(fault.Fields.Select(static field => field.Field), Is.EqualTo(["max_retries", "max_response_bytes"]));
    }

    [Test]
    public void A_base_URL_of_the_environment_that_is_none_names_the_variable()
    {
        var fault = Assert.Throws<FloraValidationException>(() => Pipeline(new(), new() { ["FLORA_BASE_URL"] = "not a url" }))!;

        Assert.That(fault.Message, Does.Contain("FLORA_BASE_URL"));
    }

    [Test]
    public void No_timeout_is_an_option() =>
        Assert.That(() => new FloraClient(new FloraClientOptions { Timeout = Timeout.InfiniteTimeSpan }).Dispose(), Throws.Nothing);

    [Test]
    public async Task Options_are_copied_when_a_client_is_made()
    {
        var transport = new StubTransport(Samples.Page());
        var options = new FloraClientOptions { ApiKey = "first", Transport = transport, BaseUrl = new("https://flora.test") };
        using var client = new FloraClient(options);
        options.ApiKey = "second";
        options.BaseUrl = new("https://other.test");

        await client.Generations.ListAsync();

        Assert.That(transport.Requests.Single().Authorization!.Parameter, Is.EqualTo("first"));
        Assert.That(transport.Requests.Single().Url.Host, Is.EqualTo("flora.test"));
    }

    [Test]
    public void Null_is_refused()
    {
        Assert.That(() => new FloraClient(null!), Throws.ArgumentNullException);
        Assert.That(() => new FloraClient(null!, new FloraClientOptions()), Throws.ArgumentNullException);
        using var http = new HttpClient();
        Assert.That(() => new FloraClient(http, null!), Throws.ArgumentNullException);
    }

    private static async Task List(FloraClientOptions options, Dictionary<string, string?> variables)
    {
        using var pipeline = Pipeline(options, variables);
        await new GenerationsClient(pipeline).ListAsync();
    }

    private static ApiPipeline Pipeline(FloraClientOptions options, Dictionary<string, string?>? variables = null) =>
        ApiPipeline.Create(options, new ApiDefaults(new Uri("https://app.flora.ai/api/v1"), "FLORA", name => variables?.GetValueOrDefault(name)));
}
