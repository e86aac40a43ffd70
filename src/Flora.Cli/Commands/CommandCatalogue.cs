using Flora.Cli.CommandLine;

namespace Flora.Cli.Commands;

/// <summary>All commands of the tool, as a tree of words.</summary>
/// <param name="operations">Those that call the API.</param>
/// <param name="groups">What the words before them mean.</param>
/// <param name="product">Those of the product that no operation describes.</param>
internal sealed class CommandCatalogue(IReadOnlyList<ApiCommand> operations, IReadOnlyList<CommandGroup> groups, IReadOnlyList<LocalCommand> product)
{
    /// <summary>All of them; where the API has a word that the tool has too, it is the API's.</summary>
    public IReadOnlyList<ToolCommand> All { get; } =
    [
        .. operations
            .Concat<ToolCommand>(product.Where(command => !operations.Any(operation => operation.Words.SequenceEqual(command.Words))))
            .GroupBy(command => command.Words[0])
            .SelectMany(group => group),
        .. LocalCommands.All.Where(local => !operations.Any(operation => operation.Words[0] == local.Words[0])),
    ];

    /// <summary>The command of some words; null when there is none.</summary>
    public ToolCommand? Find(IReadOnlyList<string> words) => All.FirstOrDefault(command => command.Words.SequenceEqual(words));

    /// <summary>The commands whose words begin like that.</summary>
    public IEnumerable<ToolCommand> Below(IReadOnlyList<string> words) =>
        All.Where(command => command.Words.Count > words.Count && command.Words.Take(words.Count).SequenceEqual(words));

    /// <summary>The words that can follow some words, each with what it means.</summary>
    public IEnumerable<Choice> Next(IReadOnlyList<string> words) => Below(words)
        .Select(command => command.Words[words.Count])
        .Distinct()
        .Select(word => new Choice(word, Summary([.. words, word])));

    /// <summary>What a group or a command is about, in a line.</summary>
    public string Summary(IReadOnlyList<string> words) =>
        Find(words)?.Summary
        ?? groups.Concat(LocalCommands.Groups).FirstOrDefault(group => group.Words.SequenceEqual(words))?.Summary
        ?? $"The commands of {string.Join(' ', words)}.";
}
