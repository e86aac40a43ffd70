namespace Flora.Cli.CommandLine;

/// <summary>An option of the tool: how it is typed, and what the help says of it.</summary>
/// <param name="Name">The name, with its dashes.</param>
/// <param name="Hint">What stands for the value in the help; null for a switch.</param>
/// <param name="Help">What it does.</param>
internal sealed record OptionSpec(string Name, string? Hint, string Help)
{
    /// <summary>Other names for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What a value must be; null when the help says enough.</summary>
    public string? Rule { get; init; }

    /// <summary>What holds when it is left out; null when the help says enough.</summary>
    public string? Default { get; init; }

    /// <summary>The environment variable that stands in for it.</summary>
    public string? Variable { get; init; }

    /// <summary>Whether it may stand without its value, which then is <c>true</c>.</summary>
    public bool IsSwitchWithValue { get; init; }

    /// <summary>The value of an option that stands alone: any other is tied to it by <c>=</c>; null for one whose value follows it.</summary>
    public string? Alone { get; init; }

    /// <summary>Whether it may be given more than once, a value each time.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>What stands in the help for a value without its option; null when the value needs it.</summary>
    public string? Position { get; init; }

    /// <summary>Whether the command cannot be called without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Lists the values that there are, for completion; null when nobody can know them.</summary>
    public Func<ToolHost, IEnumerable<Choice>>? Values { get; init; }

    /// <summary>Whether its value is the path of a file, for completion.</summary>
    public bool TakesFile { get; init; }

    /// <summary>Whether its value must not be repeated anywhere.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether it is no option at all, but a word behind its command.</summary>
    internal bool IsArgument => Position == Name;

    /// <summary>A word behind a command.</summary>
    /// <param name="name">What stands for it in the help.</param>
    /// <param name="help">What it means.</param>
    internal static OptionSpec Argument(string name, string help) => new(name, name, help) { Position = name };

    /// <summary>What it is called in a profile: <c>max_retries</c> for <c>--max-retries</c>.</summary>
    internal string Setting => Name.TrimStart('-').Replace('-', '_');
}
