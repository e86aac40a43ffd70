using Flora.Cli.Auth;
using Flora.Cli.Commands;
using Flora.Cli.Debugging;
using Flora.Cli.Errors;
using Microsoft.Extensions.Logging;

namespace Flora.Cli.Configuration;

/// <summary>Makes the client of a command, when something is sent.</summary>
/// <param name="host">What surrounds the tool.</param>
/// <param name="identity">What the tool is called, and its sample data.</param>
/// <param name="connection">How the API is reached.</param>
/// <param name="keys">Finds the key.</param>
/// <param name="printer">Prints what is no data.</param>
/// <param name="log">Is told of attempts; null when nobody wants to know.</param>
internal sealed class ClientFactory(
    ToolHost host, ToolIdentity identity, ConnectionSettings connection, KeyFinder keys, ErrorPrinter printer, ILoggerFactory? log) : IDisposable
{
    private readonly List<IDisposable> made = [];

    /// <summary>How the API is reached.</summary>
    internal ConnectionSettings Connection => connection;

    /// <summary>Makes a client, which lives as long as this.</summary>
    internal ApiClient Make(ToolCommand command, CancellationToken cancellationToken)
    {
        var options = connection.IsDemo && identity.Demo is { } demo ? demo(host.Time) : Options(command, cancellationToken);
        if (connection.Timeout is { } timeout) options.Timeout = timeout;
        if (connection.MaxRetries is { } retries) options.MaxRetries = retries;
        options.LoggerFactory = log;
        if (connection.IsTraced) options.Transport = Keep(new TraceHandler(options.Transport ?? FloraClientOptions.CreateTransport(), host.Time, printer));
        return Keep(new ApiClient(options));
    }

    /// <summary>Makes a client that sends nothing, and needs no key.</summary>
    internal ApiClient MakeForCurl(CurlCommand curl) => Keep(new ApiClient(new()
    {
        ApiKey = identity.KeyVariable,
        BaseUrl = connection.BaseUrl ?? new Uri(identity.Address),
        Transport = Keep(new CurlHandler(curl)),
    }));

    public void Dispose()
    {
        made.Reverse();
        made.ForEach(disposable => disposable.Dispose());
    }

    private FloraClientOptions Options(ToolCommand command, CancellationToken cancellationToken) => new()
    {
        ApiKey = keys.Find(connection, command, cancellationToken),
        // Always said: the client would look into the environment itself, which a profile may come before.
        BaseUrl = connection.BaseUrl ?? new Uri(identity.Address),
        TimeProvider = host.Time,
    };

    private T Keep<T>(T disposable)
        where T : IDisposable
    {
        made.Add(disposable);
        return disposable;
    }
}
