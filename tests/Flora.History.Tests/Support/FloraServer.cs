using System.Net.Http.Headers;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Support;

/// <summary>A FLORA on a socket, whose runs are what a function says at each request.</summary>
internal sealed class FloraServer : IAsyncDisposable
{
    internal const string Key = "sk_test_secret";

    private readonly LoopbackServer server;
    private readonly Func<InMemoryFlora> flora;

    /// <param name="runs">The runs as they are now.</param>
    /// <param name="before">Answers a request in place of FLORA; false leaves it to FLORA.</param>
    internal FloraServer(Func<IEnumerable<Generation>> runs, Func<RawRequest, Stream, Task<bool>>? before = null)
        : this(() => new InMemoryFlora(runs()) { ApiKey = Key }, before, keeps: true)
    {
    }

    internal FloraServer(InMemoryFlora flora, Func<RawRequest, Stream, Task<bool>>? before = null, bool keeps = true) : this(() => flora, before, keeps)
    {
    }

    private FloraServer(Func<InMemoryFlora> flora, Func<RawRequest, Stream, Task<bool>>? before, bool keeps)
    {
        this.flora = flora;
        server = new(async (request, stream, cancellationToken) =>
        {
            if (before is null || !await before(request, stream))
            {
                await AnswerAsync(request, stream, cancellationToken);
            }
        }, keeps);
    }

    internal Uri Url => server.Url;

    internal IReadOnlyList<RawRequest> Requests => server.Requests;

    internal int Listings => Requests.Count(static request => request.Target.Contains("/generations", StringComparison.Ordinal));

    internal FloraClient Client(TimeProvider time, int maxRetries = 0) =>
        new(new FloraClientOptions { ApiKey = Key, BaseUrl = Url, TimeProvider = time, MaxRetries = maxRetries });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(RawRequest request, Stream stream, CancellationToken cancellationToken)
    {
        using var invoker = new HttpMessageInvoker(flora(), disposeHandler: false);
        using var message = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1" + request.Target);
        message.Headers.Authorization = request.Headers.TryGetValue("Authorization", out var value) ? AuthenticationHeaderValue.Parse(value) : null;
        using var response = await invoker.SendAsync(message, cancellationToken);
        await LoopbackServer.WriteAsync(stream, await response.Content.ReadAsByteArrayAsync(cancellationToken), (int)response.StatusCode,
            "Content-Type: application/json", "request-id: " + response.Headers.GetValues("request-id").Single());
    }
}
