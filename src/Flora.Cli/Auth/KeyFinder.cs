using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.Cli.Errors;

namespace Flora.Cli.Auth;

/// <summary>Finds the key that a command sends.</summary>
/// <param name="identity">What the tool is called, and where its API is.</param>
/// <param name="sources">Who gives settings.</param>
/// <param name="input">Reads keys.</param>
/// <param name="printer">Is told the key, so that it never prints it.</param>
/// <param name="notice">Says what is no data.</param>
internal sealed class KeyFinder(ToolIdentity identity, SettingSources sources, KeyInput input, ErrorPrinter printer, Action<string> notice)
{
    /// <summary>The key; null when there is none and the call may do without.</summary>
    /// <exception cref="MissingKeyException">There is none.</exception>
    /// <exception cref="UnusableKeyException">It can be no key.</exception>
    /// <exception cref="CommandLine.UsageException">It must not be sent there.</exception>
    /// <exception cref="ConfigException">Others can read it.</exception>
    internal string? Find(ConnectionSettings connection, ToolCommand command, CancellationToken cancellationToken)
    {
        var keys = ApiKeys.Of(identity, sources, input, cancellationToken);
        printer.Secrets.Add(keys.Used?.Text);
        if (keys.Used is null && !identity.NeedsKey) return null;
        if (keys.Fault(sources, connection, command) is { } fault) throw fault;
        if (keys.Conflict is { } conflict) notice(conflict);
        return keys.Used!.Text;
    }
}
