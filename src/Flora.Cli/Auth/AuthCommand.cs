using Flora.Cli.CommandLine;
using Flora.Cli.Commands;

namespace Flora.Cli.Auth;

/// <summary>A command about the keys that the tool keeps.</summary>
internal abstract class AuthCommand : LocalCommand
{
    private const string Word = "auth";

    /// <summary>The words that keep a key.</summary>
    internal static IReadOnlyList<string> Login { get; } = [Word, "login"];

    /// <summary>The words that say which key is used.</summary>
    internal static IReadOnlyList<string> Status { get; } = [Word, "status"];

    /// <summary>The words that take a key out.</summary>
    internal static IReadOnlyList<string> Logout { get; } = [Word, "logout"];

    /// <summary>What they are about.</summary>
    internal static CommandGroup Group { get; } = new() { Words = [Word], Summary = "The API keys that the tool keeps, one a profile" };

    /// <summary>The options that it shares with all commands, and that mean something to it.</summary>
    protected abstract IReadOnlyList<OptionSpec> Shared { get; }

    /// <inheritdoc/>
    public sealed override IEnumerable<OptionSpec> Specs => [];

    /// <inheritdoc/>
    public sealed override IEnumerable<OptionGroup> SharedSpecs(ToolIdentity identity)
    {
        var known = ToolOptions.Everywhere(identity).ToDictionary(option => option.Name, StringComparer.Ordinal);
        var own = Shared.Select(option => option with
        {
            Variable = known[option.Name].Variable,
            Default = known[option.Name].Default,
            Values = option.Values ?? known[option.Name].Values,
        });
        return [new("Options", own), .. base.SharedSpecs(identity)];
    }
}
