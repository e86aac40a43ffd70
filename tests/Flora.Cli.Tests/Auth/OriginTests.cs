using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Auth;

/// <summary>A key that is kept for one address is not sent to another.</summary>
internal sealed class OriginTests
{
    [TestCase("http://127.0.0.1:1/api/v1", true)]
    [TestCase("http://127.0.0.1:1/api/v1", false)]
    [TestCase(null, true)]
    [TestCase(null, false)]
    public async Task A_kept_key_stays_with_its_address(string? own, bool isOption)
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        using var home = ConfigHome.With($$"""{ "profiles": { "default": { "api_key": "sk_live_kept_here" {{(own is null ? "" : $", \"base_url\": \"{own}\"")}} } } }""");

        var result = await home.RunAsync(
            ["generations", "list", .. isOption ? new[] { "--base-url", server.BaseUrl } : []], isOption ? [] : [("FLORA_BASE_URL", server.BaseUrl)]);

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        var origin = new Uri(server.BaseUrl).GetLeftPart(UriPartial.Authority);
        Assert.That(result.Error, Does.StartWith(
            $"error: the API key of profile \"default\" is for {(own is null ? "https://app.flora.ai" : "http://127.0.0.1:1")}, but {(isOption ? "--base-url" : "FLORA_BASE_URL")} leads to {origin}\n"));
        Assert.That(result.Error, Does.Contain($"flora auth login --profile NAME --base-url {server.BaseUrl}").And.Not.Contain("sk_live_kept_here"));
        Assert.That(flora.Requests, Is.Empty);
    }

    [Test]
    public async Task Another_path_of_the_same_address_is_the_same()
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        using var home = ConfigHome.With($$"""{ "profiles": { "default": { "api_key": "sk_live_kept", "base_url": "{{server.BaseUrl}}/other" } } }""");
        var result = await home.RunAsync("generations", "list", "--base-url", server.BaseUrl);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(flora.Requests.Single().Headers["Authorization"], Is.EqualTo("Bearer sk_live_kept"));
    }

    [Test]
    public async Task Another_key_goes_there()
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        using var home = ConfigHome.With("""{ "profiles": { "default": { "api_key": "sk_live_kept" } } }""");
        var result = await home.RunAsync(["generations", "list", "--base-url", server.BaseUrl], [("FLORA_API_KEY", "sk_live_for_there")]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(flora.Requests.Single().Headers["Authorization"], Is.EqualTo("Bearer sk_live_for_there"));
    }
}
