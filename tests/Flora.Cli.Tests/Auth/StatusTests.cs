using System.Text.Json;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Auth;

/// <summary>The status says which key is used, and shows none.</summary>
internal sealed class StatusTests
{
    private const string OfProfile = "sk_live_of_profile_aaaa";
    private const string OfVariable = "sk_live_of_variable_bbbb";

    [Test]
    public async Task For_people_it_is_a_line_each()
    {
        using var home = ConfigHome.With($$"""{ "profiles": { "default": { "api_key": "{{OfProfile}}", "base_url": "https://one.test/v1" }, "w\u001b[2Jork": {} } }""");
        var result = await home.RunAsync("auth", "status", "--format", "table");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Text, Is.EqualTo($"""
            profile   default
            key       …aaaa, from profile "default"
            base URL  https://one.test/v1, from base_url of profile "default"
            file      {home.File}
            profiles  default, w␛[2Jork

            """));
    }

    [Test]
    public async Task For_programs_it_is_JSON()
    {
        using var home = ConfigHome.With($$"""{ "profiles": { "default": { "api_key": "{{OfProfile}}" } } }""");
        var result = await home.RunAsync(["auth", "status"], [("FLORA_API_KEY", OfVariable)]);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Is.EqualTo("note: the API key of FLORA_API_KEY is used, not that of profile \"default\"\n"));
        using var status = JsonDocument.Parse(result.Output);
        Assert.That(status.RootElement.GetProperty("key_source").GetString(), Is.EqualTo("environment"));
        Assert.That(status.RootElement.GetProperty("key_place").GetString(), Is.EqualTo("FLORA_API_KEY"));
        Assert.That(status.RootElement.GetProperty("base_url_source").GetString(), Is.EqualTo("default"));
        Assert.That(status.RootElement.GetProperty("key_end").GetString(), Is.EqualTo("bbbb"));
        Assert.That(status.RootElement.GetProperty("is_usable").GetBoolean(), Is.True);
        Assert.That(status.RootElement.GetProperty("base_url").GetString(), Is.EqualTo("https://app.flora.ai/api/v1"));
        Assert.That(status.RootElement.GetProperty("config_file").GetString(), Is.EqualTo(home.File));
    }

    [TestCase("table", "key       none\n")]
    [TestCase("json", "\"key_source\": \"none\"")]
    public async Task Without_a_key_the_exit_code_tells(string format, string shown)
    {
        using var home = new ConfigHome();
        var result = await home.RunAsync("auth", "status", "--format", format);
        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Text, Does.Contain(shown));
        Assert.That(result.Error, Does.StartWith("error: there is no API key\n").And.Contain("flora auth login"));
    }

    [Test]
    public async Task In_JSON_only_what_acts_on_a_terminal_is_escaped()
    {
        using var home = ConfigHome.With("""{ "profiles": { "it's \u001b[2J\u202e<ü>": {}, "default": { "api_key": "sk_live_of_profile_aaaa" } } }""");
        var result = await home.RunAsync("auth", "status", "--format", "json");
        Assert.That(result.Text, Does.Contain("\"it's \\u001b[2J\\u202e<ü>\"").IgnoreCase.And.Contain("\"key_source\": \"config\""));
        Assert.That(result.Text, Does.Contain("\"key_place\": \"profile \\\"default\\\"\""));
    }

    [Test]
    public async Task No_part_of_a_short_key_is_shown([Values("table", "json")] string format)
    {
        const string Short = "qzxjkvwypbf";
        using var home = new ConfigHome();
        var result = await home.RunAsync(["auth", "status", "--format", format], [("FLORA_API_KEY", Short)]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Text + result.Error, Does.Not.Contain(Short[^4..]).And.Not.Contain("qzx"));
    }

    [Test]
    public async Task No_command_shows_a_key(
        [Values("auth status", "auth status --format table", "auth status --profile other", "auth logout", "auth login --help", "generations list --help", "--help")] string command)
    {
        using var home = ConfigHome.With($$"""{ "profiles": { "default": { "api_key": "{{OfProfile}}" }, "other": { "api_key": "sk_live_of_other_cccc" } } }""");
        var result = await home.RunAsync([.. command.Split(' '), "--api-key", "sk_live_of_option_dddd"], [("FLORA_API_KEY", OfVariable)]);
        Assert.That(result.Text + result.Error, Does.Not.Contain("sk_live"));
    }

    [Test]
    public async Task Other_formats_are_refused()
    {
        var result = await FloraProcess.RunAsync("auth", "status", "--format", "jsonl");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("error: --format must be one of table, json here"));
    }
}
