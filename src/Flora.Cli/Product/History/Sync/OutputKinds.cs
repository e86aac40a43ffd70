using Flora.Cli.CommandLine;

namespace Flora.Cli.Product.History.Sync;

/// <summary>The kinds of outputs by the words that people have for them.</summary>
internal static class OutputKinds
{
    private const string Ending = "Url";

    /// <summary>The words, in the order of the document.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. GenerationOutputType.All.Select(NameOf)];

    /// <summary>The word of a kind: <c>image</c> for <c>imageUrl</c>.</summary>
    internal static string NameOf(GenerationOutputType type) =>
        type.Value.EndsWith(Ending, StringComparison.Ordinal) ? type.Value[..^Ending.Length] : type.Value;

    /// <summary>Reads words with commas between them; those of the API are understood, too.</summary>
    /// <exception cref="UsageException">There is no such kind.</exception>
    internal static IReadOnlyList<GenerationOutputType>? Read(Arguments arguments, OptionSpec option) =>
        arguments.Find(option) is { } text
            ? [.. text.Split(',', StringSplitOptions.TrimEntries).Select(word => Find(word) ?? throw Wrong(arguments, option, text, word)).Distinct()]
            : null;

    private static GenerationOutputType? Find(string word) => GenerationOutputType.All
        .Where(type => word == NameOf(type) || word == type.Value)
        .Select(type => (GenerationOutputType?)type)
        .FirstOrDefault();

    private static UsageException Wrong(Arguments arguments, OptionSpec option, string text, string word) =>
        new($"{option.Name} must be {option.Rule}, but is \"{text}\"", arguments.Words) { Suggestions = Similar.To(word, Names) };
}
