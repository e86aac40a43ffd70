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
    internal ApiClient MakeForCurl(CurlCommand curl)
    {
        var options = new FloraClientOptions
        {
            ApiKey = identity.TakesKey ? identity.KeyVariable : null,
            BaseUrl = Address,
            Transport = Keep(new CurlHandler(curl)),
        };
        foreach (var credential in identity.Credentials.Where(credential => credential.IsSent))
        {
            credential.Set(options, credential.Variable);
        }
        return Keep(new ApiClient(options));
    }

    public void Dispose()
    {
        made.Reverse();
        made.ForEach(disposable => disposable.Dispose());
    }

    private FloraClientOptions Options(ToolCommand command, CancellationToken cancellationToken)
    {
        var options = new FloraClientOptions
        {
            ApiKey = identity.TakesKey ? keys.Find(connection, command, cancellationToken) : null,
            // Always said: the client would look into the environment itself, which a profile may come before.
            BaseUrl = Address,
            TimeProvider = host.Time,
        };
        foreach (var credential in identity.Credentials)
        {
            if (host.Variable(credential.Variable) is { Length: > 0 } text) credential.Set(options, text);
        }
        return options;
    }

    private Uri? Address => connection.BaseUrl ?? (identity.Address is null ? null : new Uri(identity.Address));

    private T Keep<T>(T disposable)
        where T : IDisposable
    {
        made.Add(disposable);
        return disposable;
    }
}
