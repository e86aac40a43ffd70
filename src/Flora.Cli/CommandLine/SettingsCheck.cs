using System.Globalization;
using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Terminal;

namespace Flora.Cli.CommandLine;

/// <summary>Reads the values of a command line, and says what a wrong one must be.</summary>
internal sealed class SettingsCheck(Arguments arguments)
{
    private const string Missing = "is required";

    internal OutputFormat Format(ApiCommand command, bool isTerminal)
    {
        if (command is IDownloading && arguments.Has(ToolOptions.Format))
        {
            throw Wrong($"{ToolOptions.Format.Name} means nothing here: what is downloaded is printed as received");
        }
        var name = arguments.Find(ToolOptions.Format) ?? (isTerminal ? "table" : "json");
        if (OutputFormat.Find(name) is { } known) return known;
        var names = OutputFormat.All.Select(format => format.Name).ToArray();
        throw Wrong($"--format must be one of {string.Join(", ", names)}, but is \"{name}\"", Similar.To(name, names));
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
                if (parameter.Problem(text, checkRules) is { } problem) throw Wrong(parameter, problem, Similar.To(text, parameter.Choices ?? []));
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

    internal void Together(Settings settings)
    {
        if (settings.AllPages && settings.MaxItems is not null) throw Wrong("--all and --max-items exclude each other");
        if (settings.Format.IsSinglePage && (settings.AllPages || settings.MaxItems is not null))
        {
            throw Wrong($"--format {settings.Format.Name} prints a single page as received: leave out --all and --max-items");
        }
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
