using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.Cli.Output;

namespace Flora.Cli.CommandLine;

/// <summary>What the user asked of a command, checked: nothing is sent before this is right.</summary>
internal sealed record Settings
{
    /// <summary>The command.</summary>
    public required ApiCommand Command { get; init; }

    /// <summary>The values of its options as typed, by option.</summary>
    public required ILookup<string, string> Values { get; init; }

    /// <summary>How to print.</summary>
    public required OutputSettings Output { get; init; }

    /// <summary>Whether to go on to the last page.</summary>
    public bool AllPages { get; init; }

    /// <summary>How many items are wanted at most.</summary>
    public int? MaxItems { get; init; }

    /// <summary>Of what time items are wanted.</summary>
    public required TimeRange Range { get; init; }

    /// <summary>How the API is reached.</summary>
    public required ConnectionSettings Connection { get; init; }

    /// <summary>Whether values are sent without a check.</summary>
    public bool SkipValidation { get; init; }

    /// <summary>Checks a command line.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="command">The command that it calls.</param>
    /// <param name="isTerminal">Whether a terminal shows the data.</param>
    /// <param name="sources">Who else gives settings.</param>
    /// <param name="time">The clock that times are reckoned by.</param>
    /// <exception cref="UsageException">A value is not what it must be, or options exclude each other.</exception>
    /// <exception cref="ConfigException">The configuration file cannot be used.</exception>
    internal static Settings Of(Arguments arguments, ApiCommand command, bool isTerminal, SettingSources sources, TimeProvider time)
    {
        var check = new SettingsCheck(arguments);
        var settings = new Settings
        {
            Command = command,
            Values = arguments.OperationValues,
            Output = new OutputCheck(arguments).Read(command, isTerminal),
            AllPages = arguments.Has(ToolOptions.All),
            MaxItems = check.Number(ToolOptions.MaxItems, least: 1),
            Range = command.Time is null ? TimeRange.All : check.Range(time),
            Connection = ConnectionSettings.Of(arguments, sources),
            SkipValidation = arguments.Has(ToolOptions.NoValidate),
        };
        check.Operation(command, checkRules: !settings.SkipValidation);
        check.Together(settings);
        return settings;
    }
}
