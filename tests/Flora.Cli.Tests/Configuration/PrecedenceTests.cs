using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Configuration;

/// <summary>Option, environment, profile, default: what comes first counts, setting by setting.</summary>
internal sealed class PrecedenceTests
{
    [TestCase("option,variable,profile", "of_the_option")]
    [TestCase("file,variable,profile", "of_the_file")]
    [TestCase("variable,profile", "of_the_variable")]
    [TestCase("profile", "of_the_profile")]
    [TestCase("named,variable", "of_the_other_profile")]
    [TestCase("option,named,variable", "of_the_option")]
    [TestCase("chosen,profile", "of_the_other_profile")]
    [TestCase("chosen,variable", "of_the_variable")]
    [TestCase("elected,profile", "of_the_other_profile")]
    public async Task The_key_of_the_first_source_is_sent(string sources, string key)
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        var given = sources.Split(',');
        using var home = ConfigHome.With($$"""
            {
              "default_profile": "{{(given.Contains("elected") ? "other" : "default")}}",
              "profiles": {
                "default": { {{(given.Contains("profile") ? "\"api_key\": \"of_the_profile\"," : "")}} "base_url": "{{server.BaseUrl}}" },
                "other": { "api_key": "of_the_other_profile", "base_url": "{{server.BaseUrl}}" }
              }
            }
            """);
        List<string> arguments = ["generations", "list"];
        if (given.Contains("option")) arguments.AddRange(["--api-key", "of_the_option"]);
        if (given.Contains("file")) arguments.AddRange(["--api-key-file", home.Write("key", "of_the_file\n")]);
        if (given.Contains("named")) arguments.AddRange(["--profile", "other"]);
        List<(string, string)> variables = [];
        if (given.Contains("variable")) variables.Add(("FLORA_API_KEY", "of_the_variable"));
        if (given.Contains("chosen")) variables.Add(("FLORA_PROFILE", "other"));

        var result = await home.RunAsync(arguments, variables);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(flora.Requests.Single().Headers["Authorization"], Is.EqualTo($"Bearer {key}"));
    }

    [TestCase("0", "1", "2", 1)]
    [TestCase(null, "1", "2", 2)]
    [TestCase(null, null, "0", 1)]
    [TestCase(null, null, null, 3)]
    public async Task Retries_are_those_of_the_first_source(string? option, string? variable, string? profile, int attempts)
    {
        var seen = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            Interlocked.Increment(ref seen);
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "0";
            return Task.CompletedTask;
        });
        using var home = ConfigHome.With(profile is null ? "{}" : $$"""{ "profiles": { "default": { "max_retries": {{profile}} } } }""");

        var result = await home.RunAsync(
            ["generations", "list", "--base-url", server.BaseUrl, "--api-key", "sk_live_k", .. option is null ? [] : new[] { "--max-retries", option }],
            variable is null ? [] : [("FLORA_MAX_RETRIES", variable)]);

        Assert.That(result.ExitCode, Is.EqualTo(5), result.Error);
        Assert.That(seen, Is.EqualTo(attempts));
    }

    [TestCase("--timeout 1x", "", "", "--timeout must be a time above zero")]
    [TestCase("", "1x", "", "FLORA_TIMEOUT must be a time above zero")]
    [TestCase("", "", "1x", "timeout of profile \"default\" must be a time above zero")]
    public async Task A_wrong_setting_is_named_by_its_source(string option, string variable, string profile, string message)
    {
        using var home = ConfigHome.With($$"""{ "profiles": { "default": { "timeout": "{{(profile.Length == 0 ? "30s" : profile)}}" } } }""");
        var result = await home.RunAsync(
            ["generations", "list", "--api-key", "sk_live_k", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)], [("FLORA_TIMEOUT", variable)]);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith($"error: {message}"));
    }

    [Test]
    public async Task A_profile_says_where_the_API_is()
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        using var home = ConfigHome.With($$"""{ "profiles": { "local": { "api_key": "sk_live_local", "base_url": "{{server.BaseUrl}}" } } }""");
        // A profile that is typed comes before an address that happens to be set.
        var result = await home.RunAsync(["generations", "list", "--profile", "local"], [("FLORA_BASE_URL", "http://127.0.0.1:1")]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(flora.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("--profile other", "there is no profile other (--profile)", "choose one of one, two, or make it with flora auth login --profile other")]
    [TestCase("--profile ../x", "--profile must be 1 to 64 letters, digits", "see flora generations list --help")]
    public async Task A_profile_that_is_not_there_is_refused(string options, string message, string advice)
    {
        using var home = ConfigHome.With("""{ "profiles": { "one": {}, "two": {} } }""");
        var result = await home.RunAsync(["generations", "list", .. options.Split(' ')], [("FLORA_API_KEY", "sk_live_k")]);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith($"error: {message}").And.Contain(advice));
    }

    [Test]
    public async Task Without_a_key_the_profiles_that_have_one_are_named()
    {
        using var home = ConfigHome.With("""{ "profiles": { "work": { "api_key": "sk_live_of_work_123" } } }""");
        var result = await home.RunAsync("generations", "list");
        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
        Assert.That(result.Error, Does.Contain("flora auth login").And.Contain("--profile (work)").And.Contain("FLORA_API_KEY"));
    }

    [TestCase(true, "note: the API key of --api-key is used, not that of FLORA_API_KEY or profile \"default\"\n")]
    [TestCase(false, "")]
    public async Task Keys_that_differ_are_told(bool isTold, string note)
    {
        using var flora = new InMemoryFlora();
        flora.Add(FloraModelFactory.Generation());
        await using var server = await LoopbackServer.StartAsync(flora);
        using var home = ConfigHome.With($$"""{ "profiles": { "default": { "api_key": "sk_live_p", "base_url": "{{server.BaseUrl}}" } } }""");
        var result = await home.RunAsync(
            ["generations", "list", "--api-key", "sk_live_o", .. isTold ? [] : new[] { "--quiet" }], [("FLORA_API_KEY", "sk_live_v")]);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, note)));
    }

    [Test]
    public async Task Keys_that_are_the_same_are_not_worth_a_word()
    {
        using var flora = new InMemoryFlora();
        flora.Add(FloraModelFactory.Generation());
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await FloraProcess.RunAsync(
            ["generations", "list", "--base-url", server.BaseUrl, "--api-key", "sk_live_o"], new Dictionary<string, string> { ["FLORA_API_KEY"] = "sk_live_o" });
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
    }
}
