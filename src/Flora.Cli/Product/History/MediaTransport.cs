using Flora.Cli.Configuration;
using Flora.Cli.Debugging;
using Flora.Cli.Errors;
using Flora.Cli.Product.Demo;

namespace Flora.Cli.Product.History;

/// <summary>What sends the requests for outputs.</summary>
internal static class MediaTransport
{
    /// <summary>Makes it; null leaves it to the library's own connections.</summary>
    /// <param name="connection">How the API is reached.</param>
    /// <param name="time">The clock.</param>
    /// <param name="printer">Prints what is no data.</param>
    internal static HttpMessageHandler? Of(ConnectionSettings connection, TimeProvider time, ErrorPrinter printer) => connection switch
    {
        { IsDemo: true } => new DemoMedia(),
        // As the library's own connections.
        { IsTraced: true } => new TraceHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, time, printer),
        _ => null,
    };
}
