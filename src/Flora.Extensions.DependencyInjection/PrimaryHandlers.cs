using System.Net;

namespace Flora.DependencyInjection;

/// <summary>Makes the innermost handler of the factory's chain.</summary>
internal static class PrimaryHandlers
{
    /// <summary>The options' transport, or connections like those of a client that is made by hand: no redirects, no cookies, decompression.</summary>
    internal static HttpMessageHandler Create(FloraClientOptions options)
    {
        if (options.Transport is { } transport)
        {
            return new BorrowedHandler(transport);
        }
#if NET8_0_OR_GREATER
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            // For a builder that is told to keep its handlers for ever.
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
