using Flora.History.Tests.Support;
using Flora.Tests.Support;

namespace Flora.History.Tests.Downloads;

public sealed class RedirectTests
{
    [Test]
    public async Task Redirects_on_this_machine_are_followed_and_nobody_receives_the_key()
    {
        await using var elsewhere = new LoopbackServer((request, stream, _) => Media.SendAsync(request, stream, Media.Png(500)));
        var hops = 0;
        await using var scene = new MediaScene((_, stream, _) => LoopbackServer.WriteAsync(
            stream, [], 302, ++hops < 5 ? "Location: /next?token=1" : $"Location: {elsewhere.Url}/there"));

        Assert.That((await scene.DownloadAsync()).Length, Is.EqualTo(500));

        foreach (var request in scene.Server.Requests.Concat(elsewhere.Requests))
        {
            Assert.That(request.Headers.Keys, Has.None.EqualTo("Authorization").IgnoreCase.And.None.EqualTo("Cookie").IgnoreCase);
            Assert.That(string.Join(' ', request.Headers.Values) + request.Target, Does.Not.Contain(FloraServer.Key));
        }
        Assert.That(elsewhere.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_sixth_redirect_is_not_followed()
    {
        await using var scene = new MediaScene((_, stream, _) => LoopbackServer.WriteAsync(stream, [], 307, "Location: /again"));
        var e = await scene.FailAsync();
        Assert.That((e.Fault, e.Message), Is.EqualTo((DownloadFault.UnsafeRedirect, "The server redirects more than 5 times.")));
        Assert.That(scene.Server.Requests, Has.Count.EqualTo(6));
    }

    [TestCase("Location: http://example.com/x.png", "The server redirects to http://example.com:80, which is not https, so it is not followed.")]
    [TestCase("Location: //example.com/x.png", "The server redirects to http://example.com:80, which is not https, so it is not followed.")]
    [TestCase("Location: ftp://example.com/x.png", "The server redirects to ftp://example.com:21, which is not https, so it is not followed.")]
    [TestCase("Location: file:///etc/passwd", "The server redirects to file:, which is not https, so it is not followed.")]
    [TestCase("X-Nothing: 1", "The server redirects to nowhere.")]
    [TestCase("Location: //", "The server redirects to nowhere.")]
    [TestCase("Location: https://", "The server redirects to nowhere.")]
    [TestCase("Location: http://[", "The server redirects to nowhere.")]
    [TestCase("Location: https://example.com:99999/", "The server redirects to nowhere.")]
    [TestCase("Location: javascript:alert(1)", "The server redirects to javascript:, which is not https, so it is not followed.")]
    public async Task A_redirect_to_anything_but_https_is_an_error(string header, string message)
    {
        await using var scene = new MediaScene((_, stream, _) => LoopbackServer.WriteAsync(stream, [], 302, header));
        var e = await scene.FailAsync();
        Assert.That((e.Fault, e.Message), Is.EqualTo((DownloadFault.UnsafeRedirect, message)));
        Assert.That(scene.Folder.Files, Is.Empty);
    }

    [Test]
    public async Task From_the_network_nothing_is_redirected_into_this_machine()
    {
        await using var inside = new LoopbackServer((request, stream, _) => Media.SendAsync(request, stream, Media.Png(500)));
        using var transport = new Redirecting(inside.Url);
        using var client = new FloraClient(new FloraClientOptions { ApiKey = "K" });
        using var history = new FloraHistory(client, new() { MediaTransport = transport });
        using var folder = new TemporaryFolder();

        var e = await Assert.ThrowsAsync<DownloadException>(() =>
            history.DownloadAsync(Media.Image(new Uri("https://media.example.com/x.png")), DownloadTarget.Folder(folder.Path)));

        Assert.That(e!.Fault, Is.EqualTo(DownloadFault.UnsafeRedirect));
        Assert.That(inside.Requests, Is.Empty);
    }

    private sealed class Redirecting(Uri target) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(System.Net.HttpStatusCode.Found) { RequestMessage = request };
            response.Headers.Location = target;
            return Task.FromResult(response);
        }
    }
}
