using System.Net.Http.Headers;

namespace Flora.Benchmarks.Peers;

/// <summary>The clients of all subjects, each with its own connections.</summary>
internal static class Clients
{
    internal const string Key = "sk_live_benchmark";

    internal static FloraClient Flora(Uri url, bool prefetches = false) =>
        new(new FloraClientOptions { ApiKey = Key, BaseUrl = url, PrefetchNextPage = prefetches });

    /// <summary>What all other .NET peers send through.</summary>
    internal static HttpClient Bare(Uri url, HttpMessageHandler? handler = null)
    {
        var client = new HttpClient(handler ?? new SocketsHttpHandler()) { BaseAddress = new Uri(url.AbsoluteUri.TrimEnd('/') + "/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return client;
    }
}
