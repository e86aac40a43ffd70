using System.Globalization;
using Flora.Cli.Commands;
using Flora.Cli.Terminal;

namespace Flora.Cli.CommandLine;

/// <summary>Reads the values of a command line, and says what a wrong one must be.</summary>
internal sealed class SettingsCheck(Arguments arguments)
{
    private const string Missing = "is required";

    internal TimeRange Range(TimeProvider time)
    {
        var range = new TimeRange(Moment(ToolOptions.Since, time, isLast: false), Moment(ToolOptions.Until, time, isLast: true));
        return range.Since > range.Until
            ? throw Wrong($"--since must come before --until, but {MomentText.Write(range.Since.Value)} comes after {MomentText.Write(range.Until.Value)}")
            : range;
    }

    internal int? Number(OptionSpec option, int least)
    {
        if (arguments.Find(option) is not { } text) return null;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < least)
        {
            throw Wrong($"{option.Name} must be a whole number, {option.Rule}, but is \"{text}\"");
        }
        return number;
    }

    internal void Operation(ApiCommand command, bool checkRules)
    {
        var values = arguments.OperationValues;
        foreach (var parameter in command.Options)
        {
            foreach (var text in values[parameter.Option])
            {
                Value(parameter, text, checkRules);
            }
            if (parameter.IsRequired && !values.Contains(parameter.Option) && !command.IsCovered(parameter, values))
            {
                throw Wrong(parameter, Missing, []);
            }
        }
        var readers = command.Options.Count(parameter => values[parameter.Option].Contains(StandardInput.Name) && parameter.TakesInput);
        if (readers + (arguments.Find(ToolOptions.ApiKeyFile) == StandardInput.Name ? 1 : 0) > 1)
        {
            throw Wrong("only one option can read standard input");
        }
    }

    internal void Value(Parameter parameter, string text, bool checkRules)
    {
        if (parameter.Problem(text, checkRules) is { } problem) throw Wrong(parameter, problem, Similar.To(text, parameter.Choices ?? []));
    }

    internal void Together(Settings settings)
    {
        if (settings.AllPages && settings.MaxItems is not null) throw Wrong("--all and --max-items exclude each other");
    }

    private DateTimeOffset? Moment(OptionSpec option, TimeProvider time, bool isLast)
    {
        if (arguments.Find(option) is not { } text) return null;
        return new MomentText(time).TryRead(text, isLast, out var moment)
            ? moment
            : throw Wrong($"{option.Name} must be a time such as {ToolOptions.Since.Rule}, but is \"{text}\"");
    }

    private UsageException Wrong(string message, IReadOnlyList<string>? suggestions = null) =>
        new(message, arguments.Words) { Suggestions = suggestions ?? [] };

    private UsageException Wrong(Parameter parameter, string problem, IReadOnlyList<string> suggestions)
    {
        // What was left out has two names; what was given is called by its option.
        var name = problem == Missing && parameter.IsPositional ? $"{parameter.Position} (or {parameter.Option})" : parameter.Option;
        return new($"{name} {problem}", arguments.Words)
        {
            Field = new(parameter.Name, parameter.Option, problem),
            Suggestions = suggestions,
        };
    }
}
