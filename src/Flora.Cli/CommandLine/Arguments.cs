using Flora.Cli.Commands;

namespace Flora.Cli.CommandLine;

/// <summary>A command line, taken apart but not yet checked.</summary>
/// <param name="Words">The words of the command or group that was called; none for the tool itself.</param>
/// <param name="Command">The command; null when only a group was named.</param>
/// <param name="Given">The options that were given, in order of their declaration, with their values; of a switch, the text <c>true</c>.</param>
/// <param name="Problem">What cannot be parsed; null when all can.</param>
internal sealed record Arguments(
    IReadOnlyList<string> Words,
    ToolCommand? Command,
    IReadOnlyList<GivenOption> Given,
    UsageException? Problem)
{
    /// <summary>Whether an option was given.</summary>
    public bool Has(OptionSpec option) => Find(option) is not null;

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? Find(OptionSpec option) => FindAll(option).FirstOrDefault();

    /// <summary>All values of an option, or of a word behind the command.</summary>
    public IEnumerable<string> FindAll(OptionSpec option) =>
        Given.Where(given => given.Spec.Name == option.Name).Select(given => given.Value);

    /// <summary>The values of the operation's own options, by option.</summary>
    public ILookup<string, string> OperationValues { get; } = Given
        .Where(given => (Command as ApiCommand)?.Options.Any(parameter => parameter.Option == given.Spec.Name) == true)
        .ToLookup(given => given.Spec.Name, given => given.Value, StringComparer.Ordinal);
}
