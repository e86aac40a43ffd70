using System.Net;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

public sealed class ProxyTests
{
    [Test]
    public async Task A_proxy_is_asked_for_the_whole_address()
    {
        await using var proxy = LoopbackServer.Answering(Samples.DocumentedPage);
        using var transport = new SocketsHttpHandler { Proxy = new WebProxy(proxy.Url) };
        using var client = Through(transport);

        await client.Generations.ListAsync();

        Assert.That(proxy.Requests.Single().Target, Is.EqualTo("http://flora.test/api/v1/generations"));
        Assert.That(proxy.Requests.Single().Headers["Authorization"], Is.EqualTo($"Bearer {Samples.Key}"));
    }

    [Test]
    public async Task A_proxy_that_refuses_gives_a_typed_error_at_once()
    {
        await using var proxy = LoopbackServer.InTurn(Answers.Of(407));
        using var transport = new SocketsHttpHandler { Proxy = new WebProxy(proxy.Url) };
        using var client = Through(transport);

        var fault = (await Assert.ThrowsAsync<FloraApiException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(fault.StatusCode, Is.EqualTo(HttpStatusCode.ProxyAuthenticationRequired));
        Assert.That(proxy.Requests, Has.Count.EqualTo(1));
    }

    private static FloraClient Through(SocketsHttpHandler transport) =>
        new(new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = new Uri("http://flora.test/api/v1"), Transport = transport });
}
