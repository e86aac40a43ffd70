using Flora.Cli.CommandLine;

namespace Flora.Cli.Errors;

/// <summary>How errors are printed.</summary>
/// <param name="Name">What follows <c>--error-format</c>.</param>
/// <param name="Help">Whom it is for, in a few words.</param>
internal sealed record ErrorFormat(string Name, string Help)
{
    /// <summary>A few lines for people.</summary>
    internal static ErrorFormat Text { get; } = new("text", "a few lines, for people");

    /// <summary>One object for programs.</summary>
    internal static ErrorFormat Json { get; } = new("json", "one JSON object, for programs");

    /// <summary>The formats, in the order of the help.</summary>
    internal static IReadOnlyList<ErrorFormat> All { get; } = [Text, Json];

    /// <summary>The format that a command line asks for, whatever else is wrong with it: its own errors are printed so, too.</summary>
    /// <param name="args">The command line as it came.</param>
    /// <param name="variable">What the environment says; null when nothing.</param>
    internal static ErrorFormat Find(IReadOnlyList<string> args, string? variable)
    {
        var option = ToolOptions.ErrorFormat.Name;
        var isAsked = args.Contains($"{option}={Json.Name}") || args.Zip(args.Skip(1)).Any(pair => pair == (option, Json.Name));
        var isElse = args.Any(arg => arg == option || arg.StartsWith(option + "=", StringComparison.Ordinal));
        return isAsked || (!isElse && variable == Json.Name) ? Json : Text;
    }

    /// <summary>Says what is wrong with a format that there is not.</summary>
    /// <exception cref="UsageException">There is no such format.</exception>
    internal static void Check(Arguments arguments, string name, string? variable)
    {
        var option = arguments.Find(ToolOptions.ErrorFormat);
        if ((option ?? variable) is not { Length: > 0 } text || All.Any(format => format.Name == text)) return;
        var names = All.Select(format => format.Name).ToArray();
        throw new UsageException(
            $"{(option is null ? name : ToolOptions.ErrorFormat.Name)} must be one of {string.Join(", ", names)}, but is \"{text}\"", arguments.Words)
        {
            Suggestions = Similar.To(text, names),
        };
    }
}
