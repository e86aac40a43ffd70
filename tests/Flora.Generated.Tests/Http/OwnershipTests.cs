using Flora.Tests.Support;

namespace Flora.Tests.Http;

public sealed class OwnershipTests
{
    [Test]
    public async Task A_callers_transport_is_never_disposed()
    {
        var transport = new StubTransport(Samples.Page());
        var first = transport.Client();
        await first.Generations.ListAsync();
        first.Dispose();
        using var second = transport.Client();

        await second.Generations.ListAsync();

        Assert.That(transport.IsDisposed, Is.False);
        Assert.That(transport.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_callers_HttpClient_carries_the_attempts_and_stays_the_callers()
    {
        var transport = new StubTransport(Samples.Page());
        using var http = new HttpClient(transport);
        var client = new FloraClient(http, new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = new("https://flora.test/v1") });

        await client.Generations.ListAsync(new() { Limit = 5 });
        await client.Generations.ListAsync();
        client.Dispose();

        Assert.That(transport.IsDisposed, Is.False);
        Assert.That(transport.Requests.Select(static request => request.Url.PathAndQuery), Is.EqualTo(["/v1/generations?limit=5", "/v1/generations"]));
        Assert.That(transport.Requests.Select(static request => request.Authorization!.Parameter), Is.EqualTo([Samples.Key, Samples.Key]));
    }

    [Test]
    public void Errors_through_a_callers_HttpClient_are_typed()
    {
        using var http = new HttpClient(new StubTransport("""{"error":{"code":"forbidden","message":"Forbidden."}}""", 403));
        using var client = new FloraClient(http, new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = new("https://flora.test/v1") });

        Assert.That(async () => await client.Generations.ListAsync(), Throws.TypeOf<FloraPermissionDeniedException>());
    }

    [Test]
    public async Task One_client_serves_many_at_once()
    {
        await using var server = LoopbackServer.Answering(Samples.DocumentedPage);
        using var client = new FloraClient(new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = server.Url });

        var pages = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ => await client.Generations.ListAsync()));

        Assert.That(pages.Distinct().Count(), Is.EqualTo(1));
        Assert.That(server.Requests, Has.Count.EqualTo(200));
    }
}
