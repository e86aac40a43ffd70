using Flora.Cli.Configuration;
using Flora.Cli.Output;
using Flora.Cli.Output.Images;
using Flora.Cli.Terminal;
using ErrorFormats = Flora.Cli.Errors.ErrorFormat;

namespace Flora.Cli.CommandLine;

/// <summary>The options that are the tool's own, not an operation's.</summary>
internal static class ToolOptions
{
    /// <summary>What stands for members where those of no command are meant.</summary>
    internal const string AnyMembers = "MEMBER, MEMBER.INNER or LIST.0.MEMBER";

    /// <summary>What stands for a choice of items where those of no command are meant.</summary>
    internal const string AnyChoice = "$[?(@.MEMBER == 'VALUE')]";

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
        Values = _ => OutputFormat.All.Select(format => new Choice(format.Name, format.Help)),
    };

    internal static readonly OptionSpec Columns = new("--columns", "NAMES", "The columns of table, csv and tsv.")
    {
        Rule = $"members of an item, with a comma between them and a dot between levels, such as {AnyMembers}",
    };

    internal static readonly OptionSpec Query = new("--query", "JSONPATH", "Print only what the JSONPath expression finds.")
    {
        Rule = $"for json and yaml, $ is the whole document, held in memory; for the other formats $ is each item, and {AnyChoice} chooses items. Without --format, the format is json then",
    };

    internal static readonly OptionSpec OutputFile = new("--output", "FILE", "Write to a file instead, whole or not at all, for its owner's eyes only.")
    {
        Aliases = ["-o"],
        TakesFile = true,
    };

    internal static readonly OptionSpec Since = new("--since", "TIME", "Go on to the first item that is older.")
    {
        Rule = "2026-01-31, 2026-01-31T12:00, either with Z or in local time, or how long ago: 90s, 30m, 3h, 2d, 1w",
    };

    internal static readonly OptionSpec Until = new("--until", "TIME", "Pass over items that are newer. As --since; a date includes its day.");

    internal static readonly OptionSpec Images = new("--images", "HOW", "On a terminal, draw a thumbnail of the first image beneath each row of a table; no pager then.")
    {
        Rule = $"one of {string.Join(", ", ImageStyles.Choices.Select(choice => $"{choice.Value} ({choice.Help})"))}",
        Default = "none; auto without a value",
        Values = _ => ImageStyles.Choices,
        Alone = ImageStyles.Auto,
    };

    internal static readonly OptionSpec NoColor = new("--no-color", null, "Print without colours.") { Variable = "NO_COLOR" };

    internal static readonly OptionSpec NoPager = new("--no-pager", null, "Print a table at once, even where it is longer than the screen.");

    internal static readonly OptionSpec Quiet = new("--quiet", null, "Say nothing on standard error but errors.") { Aliases = ["-q"] };

    internal static readonly OptionSpec ApiKey = new("--api-key", "KEY", "The API key. Other users can read it in process lists: prefer the variable or a file.")
    {
        IsSecret = true,
    };

    internal static readonly OptionSpec ApiKeyFile = new("--api-key-file", "PATH", $"A file that holds the API key; {StandardInput.Name} for standard input.") { TakesFile = true };

    internal static readonly OptionSpec Profile = new("--profile", "NAME", "The profile of the configuration file: its key, address and other settings.")
    {
        Default = ProfileName.Default,
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

    internal static readonly OptionSpec Debug = new("--debug", null, "Show each request and its answer on standard error, without secrets.");

    internal static readonly OptionSpec Curl = new("--curl", null, "Print the request as a command of curl, and send nothing.");

    internal static readonly OptionSpec ErrorFormat = new("--error-format", "FORMAT", "How to print errors.")
    {
        Rule = $"one of {string.Join(", ", ErrorFormats.All.Select(format => $"{format.Name} ({format.Help})"))}",
        Default = ErrorFormats.Text.Name,
        Values = _ => ErrorFormats.All.Select(format => new Choice(format.Name, format.Help)),
    };

    internal static readonly OptionSpec Help = new("--help", null, "Print this help.") { Aliases = ["-h", "-?"] };

    internal static readonly OptionSpec Version = new("--version", null, "Print the version.");

    /// <summary>For commands that list.</summary>
    internal static IReadOnlyList<OptionSpec> Paging => [.. Bounds, .. Times];

    /// <summary>How many items to list.</summary>
    internal static IReadOnlyList<OptionSpec> Bounds { get; } = [All, MaxItems];

    /// <summary>Items of what time to list.</summary>
    internal static IReadOnlyList<OptionSpec> Times { get; } = [Since, Until];

    internal static IReadOnlyList<OptionSpec> Output { get; } = [Format, Columns, Query, OutputFile, NoColor, NoPager, Quiet];

    /// <summary>What has nothing to do with the API.</summary>
    internal static IReadOnlyList<OptionSpec> General(ToolIdentity identity) =>
        [ErrorFormat with { Variable = identity.VariableOf(ErrorFormat) }, Help, Version];

    /// <summary>How the API is reached: by its own variables, and by sample data where the tool has any.</summary>
    internal static IEnumerable<OptionSpec> Connection(ToolIdentity identity)
    {
        IEnumerable<OptionSpec> all =
        [
            WithVariable(ApiKey),
            ApiKeyFile,
            WithVariable(Profile) with { Values = host => ConfigFile.NamesOfProfiles(identity, host.Variable).Select(name => new Choice(name)) },
            WithVariable(BaseUrl),
            WithVariable(Timeout),
            WithVariable(MaxRetries),
            NoValidate,
            Debug,
            Curl,
        ];
        return identity.Demo is null ? all : all.Append(Demo);

        OptionSpec WithVariable(OptionSpec option) => option with { Variable = identity.VariableOf(option) };
    }

    /// <summary>Those of every command that calls the API, under the headings of its help.</summary>
    /// <param name="identity">What the tool is called.</param>
    /// <param name="hasImages">Whether what it prints may have images.</param>
    internal static IEnumerable<OptionGroup> Groups(ToolIdentity identity, bool hasImages = false) =>
        [new("Output", hasImages ? [.. Output, Images] : Output), new("Connection", Connection(identity)), new("General", General(identity))];

    /// <summary>For every command, and before it too.</summary>
    internal static IEnumerable<OptionSpec> Everywhere(ToolIdentity identity) => Groups(identity, identity.Images is not null).SelectMany(group => group.Specs);

    /// <summary>A parameter of an operation as an option.</summary>
    internal static OptionSpec Of(Commands.Parameter parameter) => new(parameter.Option, parameter.Hint, parameter.Help)
    {
        Rule = parameter.Rule,
        Default = parameter.Default,
        IsSwitchWithValue = parameter.IsSwitch,
        IsRepeatable = parameter.IsList,
        IsRequired = parameter.IsRequired,
        Position = parameter.IsPositional ? parameter.Position : null,
        Values = parameter.Choices is { } choices ? _ => choices.Select(choice => new Choice(choice)) : null,
        TakesFile = parameter.IsFile,
    };
}
