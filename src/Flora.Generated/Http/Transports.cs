using System.Net;

namespace Flora.Runtime;

/// <summary>Makes the innermost handler of the pipeline.</summary>
internal static class Transports
{
    /// <summary>Connections of our own: no redirects, no cookies, compressed answers read.</summary>
    internal static HttpMessageHandler Own()
    {
#if NET8_0_OR_GREATER
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            // The rest of an answer that was not read whole is not waited for: its connection is closed at once.
            ResponseDrainTimeout = TimeSpan.Zero,
            PlaintextStreamFilter = static (context, _) => new(new FirstAnswerStream(context.PlaintextStream)),
            // So that a long-lived client follows changes of DNS.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#else
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        if (handler.SupportsAutomaticDecompression)
        {
            handler.AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate;
        }
        return handler;
#endif
    }
}
