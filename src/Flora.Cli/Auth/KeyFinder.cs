using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.Cli.Errors;

namespace Flora.Cli.Auth;

/// <summary>Finds the key that a command sends.</summary>
/// <param name="identity">What the tool is called, and where its API is.</param>
/// <param name="sources">Who gives settings.</param>
/// <param name="input">Reads keys.</param>
/// <param name="printer">Is told every key, so that it prints none.</param>
/// <param name="notice">Says what is no data.</param>
internal sealed class KeyFinder(ToolIdentity identity, SettingSources sources, KeyInput input, ErrorPrinter printer, Action<string> notice)
{
    /// <exception cref="MissingKeyException">There is none.</exception>
    /// <exception cref="UnusableKeyException">It can be no key.</exception>
    /// <exception cref="UsageException">It must not be sent there.</exception>
    /// <exception cref="ConfigException">Others can read it.</exception>
    internal string Find(ConnectionSettings connection, ToolCommand command, CancellationToken cancellationToken)
    {
        var keys = ApiKeys.Of(identity, sources, input, cancellationToken);
        if (keys.Used is not { } key) throw new MissingKeyException(Advice(command));
        printer.Secrets.Add(key.Text);
        if (KeyText.Problem(key.Text) is { } problem)
        {
            throw new UnusableKeyException($"the API key {problem}", $"check that of {ApiKeys.Source(key)}");
        }
        if (keys.Objection(sources, connection) is { } objection)
        {
            throw new UsageException(objection.Problem, command.Words) { Advice = objection.Advice };
        }
        if (keys.Conflict is { } conflict) notice(conflict);
        return key.Text;
    }

    private string Advice(ToolCommand command)
    {
        var others = sources.File.ProfileNames.Where(name => sources.File.Find(name)?.Find(ToolOptions.ApiKey) is not null).ToList();
        var login = identity.CommandLine(AuthCommands.Login.Words);
        return $"set {identity.KeySource}, keep one with: {login}"
            + (others.Count == 0 ? "" : $", choose a profile with {ToolOptions.Profile.Name} ({string.Join(", ", others)})")
            + (identity.Demo is null || command is not IListing
                ? ""
                : $", or look around without one: {identity.CommandLine([.. command.Words, ToolOptions.Demo.Name])}");
    }
}
