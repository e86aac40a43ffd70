using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Runs;

internal sealed class KeyTests
{
    private const string Secret = "sk_live_do_not_print_me";

    [Test]
    public async Task Without_a_key_nothing_is_sent()
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await FloraProcess.RunAsync("generations", "list", "--base-url", server.BaseUrl);
        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain("FLORA_API_KEY").And.Contains("--demo"));
        Assert.That(flora.Requests, Is.Empty);
    }

    [TestCase("two words")]
    [TestCase("Bearer sk_live_x")]
    [TestCase("schlüssel")]
    public async Task A_key_that_cannot_be_sent_is_refused(string key)
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await FloraProcess.RunAsync("generations", "list", "--base-url", server.BaseUrl, "--api-key", key);
        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
        Assert.That(result.Error, Does.Not.Contain(key));
        Assert.That(flora.Requests, Is.Empty);
    }

    [Test]
    public async Task The_key_and_the_address_come_from_the_environment()
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await FloraProcess.RunAsync(
            ["generations", "list"], new Dictionary<string, string> { ["FLORA_API_KEY"] = Secret, ["FLORA_BASE_URL"] = server.BaseUrl });
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(flora.Requests.Single().Headers["Authorization"], Is.EqualTo($"Bearer {Secret}"));
    }

    [Test]
    public async Task Options_come_before_the_environment()
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await FloraProcess.RunAsync(
            ["--api-key", "chosen", "--base-url", server.BaseUrl, "generations", "list"],
            new Dictionary<string, string> { ["FLORA_API_KEY"] = Secret, ["FLORA_BASE_URL"] = "http://127.0.0.1:1" });
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(flora.Requests.Single().Headers["Authorization"], Is.EqualTo("Bearer chosen"));
    }

    [Test]
    public async Task The_demo_needs_no_key_and_ignores_the_environment()
    {
        var result = await FloraProcess.RunAsync(
            ["generations", "list", "--demo", "--format", "json"],
            new Dictionary<string, string> { ["FLORA_API_KEY"] = "two words", ["FLORA_BASE_URL"] = "http://127.0.0.1:1" });
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        using var document = System.Text.Json.JsonDocument.Parse(result.Output);
        Assert.That(document.RootElement.GetProperty("generations").GetArrayLength(), Is.EqualTo(20));
    }

    [TestCase(200)]
    [TestCase(401)]
    [TestCase(502)]
    public async Task The_key_is_never_printed(int status)
    {
        // A server that repeats what it was sent, as some proxies do.
        var body = status == 502 ? $"<html>Bearer {Secret}</html>" : status == 401 ? Documented.Error("unauthorized", $"Bad key {Secret}") : Documented.Page;
        await using var server = await LoopbackServer.StartAsync(status, body);
        var result = await FloraProcess.RunAsync(
            "generations", "list", "--base-url", server.BaseUrl, $"--api-key={Secret}", "--limit", "1", "--max-retries", "0");
        Assert.That(result.Text, Does.Not.Contain(Secret));
        Assert.That(result.Error, Does.Not.Contain(Secret));
    }
}
