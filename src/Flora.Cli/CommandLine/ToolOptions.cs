using Flora.Cli.Output;

namespace Flora.Cli.CommandLine;

/// <summary>The options that are the tool's own, not an operation's.</summary>
internal static class ToolOptions
{
    internal static readonly OptionSpec All = new("--all", null, "Go on to the last page.");

    internal static readonly OptionSpec MaxItems = new("--max-items", "NUMBER", "Go on until that many items are listed.")
    {
        Rule = "1 or more",
    };

    internal static readonly OptionSpec Format = new("--format", "FORMAT", "How to print.")
    {
        Aliases = ["-f"],
        Rule = $"one of {string.Join(", ", OutputFormat.All.Select(format => $"{format.Name} ({format.Help})"))}",
        Default = "table on a terminal, json elsewhere",
    };

    internal static readonly OptionSpec NoColor = new("--no-color", null, "Print without colours.") { Variable = "NO_COLOR" };

    internal static readonly OptionSpec NoPager = new("--no-pager", null, "Print a table at once, even where it is longer than the screen.");

    internal static readonly OptionSpec Quiet = new("--quiet", null, "Say nothing on standard error but errors.") { Aliases = ["-q"] };

    internal static readonly OptionSpec ApiKey = new("--api-key", "KEY", "The API key. Other users can read it in process lists: prefer the variable.")
    {
        IsSecret = true,
    };

    internal static readonly OptionSpec BaseUrl = new("--base-url", "URL", "Where the API is.");

    internal static readonly OptionSpec Timeout = new("--timeout", "TIME", "How long one attempt may take, its body included.")
    {
        Rule = "seconds, or a number with ms, s or m",
        Default = "60",
    };

    internal static readonly OptionSpec MaxRetries = new("--max-retries", "NUMBER", "How often a failed request is sent again.")
    {
        Rule = "0 or more",
        Default = "2",
    };

    internal static readonly OptionSpec NoValidate = new("--no-validate", null, "Send values as they are, without checking them first.");

    internal static readonly OptionSpec Demo = new("--demo", null, "Use sample data: no key, no network.");

    internal static readonly OptionSpec Help = new("--help", null, "Print this help.") { Aliases = ["-h", "-?"] };

    internal static readonly OptionSpec Version = new("--version", null, "Print the version.");

    /// <summary>For commands that list.</summary>
    internal static IReadOnlyList<OptionSpec> Paging { get; } = [All, MaxItems];

    internal static IReadOnlyList<OptionSpec> Output { get; } = [Format, NoColor, NoPager, Quiet];

    internal static IReadOnlyList<OptionSpec> General { get; } = [Help, Version];

    /// <summary>How the API is reached: by its own variables, and by sample data where the tool has any.</summary>
    internal static IEnumerable<OptionSpec> Connection(ToolIdentity identity)
    {
        IEnumerable<OptionSpec> all =
        [
            ApiKey with { Variable = identity.KeyVariable },
            BaseUrl with { Variable = identity.AddressVariable },
            Timeout,
            MaxRetries,
            NoValidate,
        ];
        return identity.Demo is null ? all : all.Append(Demo);
    }

    /// <summary>For every command, and before it too.</summary>
    internal static IEnumerable<OptionSpec> Everywhere(ToolIdentity identity) => [.. Output, .. Connection(identity), .. General];

    /// <summary>A parameter of an operation as an option.</summary>
    internal static OptionSpec Of(Commands.Parameter parameter) => new(parameter.Option, parameter.Hint, parameter.Help)
    {
        Rule = parameter.Rule,
        Default = parameter.Default,
        IsSwitchWithValue = parameter.IsSwitch,
        IsRepeatable = parameter.IsList,
        IsRequired = parameter.IsRequired,
        Position = parameter.IsPositional ? parameter.Position : null,
    };
}
