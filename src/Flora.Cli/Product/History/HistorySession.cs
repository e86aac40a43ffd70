using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.History;

namespace Flora.Cli.Product.History;

/// <summary>The history as a command reaches it: to be disposed of.</summary>
internal sealed class HistorySession : IDisposable
{
    private readonly ClientFactory clients;
    private readonly HttpMessageHandler? media;

    private HistorySession(LocalCall call, ClientFactory clients, int? downloads, CancellationToken cancellationToken)
    {
        this.clients = clients;
        Client = clients.Make(call.Arguments.Command!, cancellationToken);
        media = MediaTransport.Of(clients.Connection, call.Host.Time, call.Printer);
        var options = new FloraHistoryOptions { TimeProvider = call.Host.Time, MediaTransport = media };
        if (downloads is { } most) options.MaxConcurrentDownloads = most;
        History = new(Client, options);
    }

    /// <summary>The client.</summary>
    internal IFloraClient Client { get; }

    /// <summary>The history.</summary>
    internal FloraHistory History { get; }

    /// <summary>Makes it, with the key, the profile and the options of the command line; nothing is sent yet.</summary>
    /// <param name="call">The command line.</param>
    /// <param name="cancellationToken">Ends the search for the key.</param>
    /// <param name="downloads">How many outputs are downloaded at once; null for the library's own number.</param>
    internal static HistorySession Open(LocalCall call, CancellationToken cancellationToken, int? downloads = null)
    {
        var clients = call.Clients();
        try
        {
            return new(call, clients, downloads, cancellationToken);
        }
        catch
        {
            clients.Dispose();
            throw;
        }
    }

    /// <summary>How each output is downloaded: an attempt may be as slow, and is repeated as often, as a request.</summary>
    internal DownloadOptions Download()
    {
        var options = new DownloadOptions();
        if (clients.Connection.Timeout is { } timeout) options.IdleTimeout = timeout;
        if (clients.Connection.MaxRetries is { } retries) options.MaxRetries = retries;
        return options;
    }

    public void Dispose()
    {
        History.Dispose();
        media?.Dispose();
        clients.Dispose();
    }
}
