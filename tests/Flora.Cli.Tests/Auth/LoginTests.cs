using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Auth;

/// <summary>From login to logout.</summary>
internal sealed class LoginTests
{
    private const string Key = "sk_live_never_shown_wxyz";
    private const string Prompt = "API key for profile \"default\" (not shown): ";

    [Test]
    public async Task A_key_that_is_kept_is_used_until_it_is_taken_out()
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        using var home = new ConfigHome();

        var login = await home.RunAsync(["auth", "login", "--base-url", server.BaseUrl], [], Key + "\n");
        Assert.That((login.ExitCode, login.Text), Is.EqualTo((0, "")));
        Assert.That(login.Error, Is.EqualTo($"Kept the key …wxyz of profile \"default\" in {home.File}. It is sent to {server.BaseUrl} only.\n"));

        Assert.That((await home.RunAsync("generations", "list")).ExitCode, Is.Zero);
        Assert.That(flora.Requests.Single().Headers["Authorization"], Is.EqualTo($"Bearer {Key}"));

        var logout = await home.RunAsync("auth", "logout");
        Assert.That((logout.ExitCode, logout.Error), Is.EqualTo((0, $"Took the key of profile \"default\" out of {home.File}.\n")));
        Assert.That(home.Text, Does.Not.Contain("sk_live").And.Contain(server.BaseUrl));
        Assert.That((await home.RunAsync("generations", "list")).ExitCode, Is.EqualTo(3));

        var again = await home.RunAsync("auth", "logout");
        Assert.That((again.ExitCode, again.Error), Is.EqualTo((0, "Profile \"default\" has no key.\n")));
    }

    [Test]
    public async Task Runs_at_once_lose_nothing_of_each_other()
    {
        using var home = new ConfigHome();
        var names = Enumerable.Range(1, 6).Select(number => $"p{number}").ToArray();
        var runs = await Task.WhenAll(names.Select(name => home.RunAsync(["auth", "login", "--profile", name], [], $"sk_live_of_{name}_12345")));
        Assert.That(runs.Select(run => run.ExitCode), Is.All.Zero);
        Assert.That(names.Where(name => !home.Text.Contains($"sk_live_of_{name}_12345", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Each_profile_has_a_key_of_its_own()
    {
        using var home = new ConfigHome();
        Assert.That((await home.RunAsync(["auth", "login", "--quiet"], [], "sk_live_of_nobody_1")).Error, Is.Empty);
        Assert.That((await home.RunAsync(["auth", "login", "--profile", "work"], [], "sk_live_of_work_22")).ExitCode, Is.Zero);
        Assert.That((await home.RunAsync("auth", "status", "--profile", "work", "-f", "table")).Text, Does.Contain("…k_22").And.Contain("default, work"));
        Assert.That((await home.RunAsync("auth", "logout", "--profile", "work")).ExitCode, Is.Zero);
        // Nothing was left in it.
        Assert.That(home.Text, Does.Contain("sk_live_of_nobody_1").And.Not.Contain("work"));
        Assert.That((await home.RunAsync("auth", "logout", "--profile", "work")).ExitCode, Is.EqualTo(2));
    }

    [TestCase("", "the API key is empty")]
    [TestCase("two words", "the API key must not contain white space")]
    [TestCase("Bearer sk_live_never_shown_wxyz", "the API key must be the key alone")]
    [TestCase("schlüssel", "the API key must consist of visible ASCII characters")]
    public async Task What_can_be_no_key_is_not_kept(string input, string problem)
    {
        using var home = new ConfigHome();
        var result = await home.RunAsync(["auth", "login"], [], input);
        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
        Assert.That(result.Error, Does.StartWith($"error: {problem}").And.Contain("nothing was kept").And.Not.Contain("never_shown"));
        Assert.That(home.File, Does.Not.Exist);
    }

    [Test]
    public async Task A_wrong_address_is_not_kept()
    {
        using var home = new ConfigHome();
        var result = await home.RunAsync(["auth", "login", "--base-url", "http://user:secret@host/"], [], Key);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("error: --base-url must be an address without a user name\n").And.Not.Contain("secret"));
        Assert.That(home.File, Does.Not.Exist);
    }

    [Test]
    public async Task A_key_that_comes_before_it_is_told()
    {
        using var home = new ConfigHome();
        var login = await home.RunAsync(["auth", "login"], [("FLORA_API_KEY", "sk_live_other")], Key);
        Assert.That(login.Error, Does.EndWith("\nnote: the API key of FLORA_API_KEY comes before it\n"));
        var logout = await home.RunAsync(["auth", "logout"], [("FLORA_API_KEY", "sk_live_other")]);
        Assert.That(logout.Error, Does.EndWith("\nnote: the API key of FLORA_API_KEY is still set\n"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Pseudo-terminals are of Unix.")]
    public async Task A_key_that_is_typed_is_not_shown()
    {
        using var home = new ConfigHome();
        using var typing = await TypingTerminal.StartAsync(Prompt, ["auth", "login"], home.Environment([]));
        // The terminal edits the line: a letter is taken back.
        typing.Type($"{Key}?\x7F\n");
        var result = await typing.EndAsync();
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.StartWith("\nKept the key …wxyz").And.Not.Contain(Key));
        Assert.That(home.Text, Does.Contain($"\"{Key}\""));
        Assert.That(await typing.EchoAsync("seen again"), Is.EqualTo("seen again"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are of Unix.")]
    public async Task An_interrupt_keeps_nothing_and_gives_the_terminal_back()
    {
        using var home = new ConfigHome();
        using var typing = await TypingTerminal.StartAsync(Prompt, ["auth", "login"], home.Environment([]));
        typing.Type("sk_live_half");
        Assert.That(Posix.Kill(typing.Process.Id, Posix.SigInt), Is.Zero);
        var result = await typing.EndAsync();
        Assert.That(result.ExitCode, Is.EqualTo(130), result.Error);
        Assert.That(home.File, Does.Not.Exist);
        Assert.That(await typing.EchoAsync("seen again"), Is.EqualTo("seen again"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Pseudo-terminals are of Unix.")]
    public async Task An_end_of_input_keeps_nothing()
    {
        using var home = new ConfigHome();
        using var typing = await TypingTerminal.StartAsync(Prompt, ["auth", "login"], home.Environment([]));
        typing.Type("\x04");
        var result = await typing.EndAsync();
        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
        Assert.That(home.File, Does.Not.Exist);
    }
}
