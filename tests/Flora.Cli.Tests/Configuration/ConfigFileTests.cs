using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Configuration;

/// <summary>The configuration file: where it is, who may read it, and what is said of one that is broken.</summary>
internal sealed class ConfigFileTests
{
    private const string Key = "sk_live_of_the_file_wxyz";

    [TestCase("XDG_CONFIG_HOME", "flora/config.json")]
    [TestCase("HOME", ".config/flora/config.json")]
    [Platform("Linux")]
    public async Task It_is_where_the_system_keeps_such_files(string variable, string path)
    {
        using var home = new ConfigHome();
        (string, string)[] variables = [("FLORA_CONFIG", ""), (variable, home.Folder)];
        var login = await home.RunAsync(["auth", "login"], variables, Key);
        Assert.That(login.ExitCode, Is.Zero, login.Error);
        var file = Path.Combine(home.Folder, path);
        Assert.That(File.ReadAllText(file), Does.Contain(Key));
        Assert.That(ConfigHome.ModeOf(file), Is.EqualTo(ConfigHome.OwnerOnly));
        Assert.That(ConfigHome.ModeOf(Path.GetDirectoryName(file)!), Is.EqualTo(ConfigHome.OwnerOnly | UnixFileMode.UserExecute));
        // Beside it stays what keeps two runs apart, and nothing of what was written on the way.
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(file)!), Is.EquivalentTo([file, file + ".lock"]));
        var status = await home.RunAsync(["auth", "status", "--format", "table"], variables);
        Assert.That(status.Text, Does.Contain("…wxyz").And.Contain(file));
    }

    [Test]
    [Platform("Linux")]
    public async Task A_relative_place_is_ignored_as_XDG_says()
    {
        using var home = new ConfigHome();
        var result = await home.RunAsync(["auth", "status", "--format", "table"], [("FLORA_CONFIG", ""), ("XDG_CONFIG_HOME", "here"), ("HOME", home.Folder)]);
        Assert.That(result.Text, Does.Contain(Path.Combine(home.Folder, ".config", "flora", "config.json")));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Homes are of Unix.")]
    public async Task Without_a_place_nothing_is_kept()
    {
        using var home = new ConfigHome();
        var result = await home.RunAsync(["auth", "login"], [("FLORA_CONFIG", ""), ("HOME", "")], Key);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("set HOME, or FLORA_CONFIG"));
    }

    [TestCase(UnixFileMode.GroupRead)]
    [TestCase(UnixFileMode.OtherRead)]
    [TestCase(UnixFileMode.GroupWrite)]
    [Platform(Exclude = "Win", Reason = "Modes are of Unix.")]
    public async Task A_key_that_others_can_read_is_not_used(UnixFileMode others)
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        using var home = ConfigHome.With($$"""{ "profiles": { "default": { "api_key": "{{Key}}", "base_url": "{{server.BaseUrl}}" } } }""");
        ConfigHome.SetMode(home.File, ConfigHome.OwnerOnly | others);

        var result = await home.RunAsync("generations", "list");
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Is.EqualTo($"error: others can read the keys in {home.File}\n  run: chmod 600 {home.File}\n"));
        var status = await home.RunAsync("auth", "status");
        Assert.That(status.ExitCode, Is.EqualTo(2));
        Assert.That(status.Text, Does.Contain("\"is_usable\": false"));
        Assert.That(status.Error, Does.Contain($"chmod 600 {home.File}"));
        Assert.That(flora.Requests, Is.Empty);

        ConfigHome.SetMode(home.File, ConfigHome.OwnerOnly);
        Assert.That((await home.RunAsync("generations", "list")).ExitCode, Is.Zero);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Modes are of Unix.")]
    public async Task Settings_without_a_key_are_for_everybody_to_read()
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        using var home = ConfigHome.With($$"""{ "profiles": { "default": { "base_url": "{{server.BaseUrl}}" } } }""");
        ConfigHome.SetMode(home.File, ConfigHome.OwnerOnly | UnixFileMode.OtherRead);
        var result = await home.RunAsync(["generations", "list"], [("FLORA_API_KEY", Key)]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }

    [TestCase("{\n  \"profiles\": {,\n", "it is no JSON from line 2, byte 16 on")]
    [TestCase("[]", "it must be a JSON object")]
    [TestCase("{ \"profiles\": [] }", "profiles must be an object")]
    [TestCase("{ \"profiles\": { \"default\": 1 } }", "profiles.default must be an object")]
    [TestCase("{ \"profiles\": { \"default\": { \"api_key\": true } } }", "api_key of profile \"default\" must be a text")]
    [TestCase("{ \"default_profile\": {} }", "default_profile must be a text")]
    [TestCase("{ \"profiles\": {}, \"profiles\": {} }", "it holds a member twice")]
    [TestCase("\u0000\u0001sk_live_of_the_file_wxyz", "it is no JSON from line 1, byte 1 on")]
    public async Task A_broken_file_is_told_and_left_alone(string text, string problem)
    {
        using var home = ConfigHome.With(text);
        foreach (var command in new[] { "generations list", "auth status", "auth login", "auth logout" })
        {
            var result = await home.RunAsync(command.Split(' '), [], Key);
            Assert.That(result.ExitCode, Is.EqualTo(2), $"{command}: {result.Error}");
            Assert.That(result.Error, Does.StartWith($"error: the configuration file {home.File} cannot be used: {problem}\n  mend it"));
            Assert.That(result.Error, Does.Not.Contain(Key));
        }
        Assert.That(home.Text, Is.EqualTo(text));
    }

    [Test]
    public async Task A_broken_file_does_not_matter_to_sample_data()
    {
        using var home = ConfigHome.With("{");
        Assert.That((await home.RunAsync("generations", "list", "--demo")).ExitCode, Is.Zero);
    }

    [TestCase("")]
    [TestCase("\uFEFF{}")]
    public async Task An_empty_file_says_nothing(string text)
    {
        using var home = ConfigHome.With(text);
        Assert.That((await home.RunAsync(["auth", "status"], [("FLORA_API_KEY", Key)])).ExitCode, Is.Zero);
    }

    [Test]
    public async Task What_the_tool_does_not_know_is_kept()
    {
        using var home = ConfigHome.With("""{ "theme": { "a": [1, 2.50] }, "profiles": { "other": { "api_key": "sk_o", "x": null }, "default": { "note": "é+", "timeout": 5 } } }""");
        var result = await home.RunAsync(["auth", "login"], [], Key);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(home.Text, Is.EqualTo($$"""
            {
              "theme": {
                "a": [
                  1,
                  2.50
                ]
              },
              "profiles": {
                "other": {
                  "api_key": "sk_o",
                  "x": null
                },
                "default": {
                  "note": "é+",
                  "timeout": 5,
                  "api_key": "{{Key}}"
                }
              }
            }

            """));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Links need rights there.")]
    public async Task A_link_stays_a_link()
    {
        using var home = new ConfigHome();
        var real = home.Write("real.json", "{}");
        Directory.CreateDirectory(Path.GetDirectoryName(home.File)!);
        File.CreateSymbolicLink(home.File, "../real.json");
        var result = await home.RunAsync(["auth", "login"], [], Key);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(new FileInfo(home.File).LinkTarget, Is.EqualTo("../real.json"));
        Assert.That(File.ReadAllText(real), Does.Contain(Key));
        Assert.That(ConfigHome.ModeOf(real), Is.EqualTo(ConfigHome.OwnerOnly));
    }

    [TestCase("/dev/zero", "larger than 1024 KiB")]
    [TestCase("/", "it is a folder")]
    [Platform(Exclude = "Win", Reason = "Devices are of Unix.")]
    public async Task What_is_no_file_is_refused(string path, string problem)
    {
        using var home = new ConfigHome();
        var result = await home.RunAsync(["auth", "login"], [("FLORA_CONFIG", path)], Key);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith($"error: the configuration file {path} cannot be read: ").And.Contain(problem));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Devices are of Unix.")]
    public async Task A_device_is_not_replaced()
    {
        using var home = new ConfigHome();
        var result = await home.RunAsync(["auth", "login"], [("FLORA_CONFIG", "/dev/null")], Key);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("/dev/null cannot be written: it is a device"));
    }

    [Test]
    public async Task Profiles_are_completed_if_the_file_can_be_read()
    {
        using var home = ConfigHome.With("""{ "profiles": { "work": {}, "default": {} } }""");
        Assert.That((await home.RunAsync("__complete", "fish", "flora generations list --profile ")).Text, Is.EqualTo("words 0\nwork\t\ndefault\t\n"));
        Assert.That((await home.RunAsync("__complete", "fish", "flora auth logout --profile w")).Text, Is.EqualTo("words 0\nwork\t\n"));
        File.WriteAllText(home.File, "{");
        var result = await home.RunAsync("__complete", "fish", "flora generations list --profile ");
        Assert.That((result.Text, result.Error), Is.EqualTo(("words 0\n", "")));
    }

    [Test]
    public async Task A_default_profile_that_is_not_there_is_told()
    {
        using var home = ConfigHome.With("""{ "default_profile": "wrok", "profiles": { "work": { "api_key": "sk_live_of_work_aaaa" } } }""");
        var result = await home.RunAsync("generations", "list");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith($"error: default_profile in {home.File} names the profile wrok, and there is none\n  did you mean work?"));
    }

    [Test]
    public async Task A_misspelt_member_is_told_and_ones_own_are_not([Values("", "--quiet")] string quiet)
    {
        using var home = ConfigHome.With("""{ "comment": 1, "default_profil": "x", "profiles": { "default": { "api_key": "sk_live_of_work_aaaa", "baseurl": "https://one.test", "owner": "me" } } }""");
        var result = await home.RunAsync(["generations", "list", "--limit", "0", .. quiet.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        var notes = $"note: default_profil in {home.File} means nothing; did you mean default_profile?\n"
            + $"note: profiles.default.baseurl in {home.File} means nothing; did you mean base_url?\n";
        Assert.That(result.Error, Does.StartWith((quiet.Length == 0 ? notes : "") + "error: --limit"));
    }
}
