using Flora.Cli.CommandLine;

namespace Flora.Cli.Product.History;

/// <summary>The kinds of outputs by the words that people have for them.</summary>
internal static class OutputKinds
{
    private const string Ending = "Url";

    /// <summary>The option that chooses among them.</summary>
    internal static OptionSpec Spec => new("--types", "KINDS", "Only outputs of these kinds.")
    {
        Rule = $"one of {string.Join(", ", Names)}, or several with a comma between them",
        Default = "all",
        Values = _ => Names.Select(name => new Choice(name)),
    };

    // Texts: queries over structs are compiled when they run, which every command would wait for.
    private static readonly string[] All =
    [
        GenerationOutputType.Values.ImageUrl,
        GenerationOutputType.Values.VideoUrl,
        GenerationOutputType.Values.AudioUrl,
        GenerationOutputType.Values.Text,
        GenerationOutputType.Values.DocumentUrl,
    ];

    /// <summary>The words, in the order of the document.</summary>
    internal static IReadOnlyList<string> Names { get; } = Array.ConvertAll(All, NameOf);

    /// <summary>The word of a kind: <c>image</c> for <c>imageUrl</c>.</summary>
    internal static string NameOf(GenerationOutputType type) => NameOf(type.Value);

    private static string NameOf(string type) => type.EndsWith(Ending, StringComparison.Ordinal) ? type[..^Ending.Length] : type;

    /// <summary>Reads words with commas between them; those of the API are understood, too. Null chooses all.</summary>
    /// <exception cref="UsageException">There is no such kind.</exception>
    internal static IReadOnlyList<GenerationOutputType>? Read(Arguments arguments) =>
        arguments.Find(Spec) is { } text
            ? [.. text.Split(',', StringSplitOptions.TrimEntries).Select(word => Find(word) ?? throw Wrong(arguments, text, word)).Distinct().Select(type => new GenerationOutputType(type))]
            : null;

    private static string? Find(string word) => Array.Find(All, type => word == NameOf(type) || word == type);

    private static UsageException Wrong(Arguments arguments, string text, string word) =>
        new($"{Spec.Name} must be {Spec.Rule}, but is \"{text}\"", arguments.Words) { Suggestions = Similar.To(word, Names) };
}
