using System.Collections.Concurrent;
using Humanizer;
using Humanizer.Inflections;

namespace Flora.Generator.Passes.Naming;

/// <summary>English plurals, with the words that APIs use and a general vocabulary gets wrong.</summary>
public static class Plurals
{
    // Words whose last s is no plural; the general rule takes it away.
    private static readonly string[] Singulars = ["atlas", "bias", "bonus", "campus", "canvas", "chorus", "gas", "lens", "surplus", "virus"];

    // Words that name one thing and many alike.
    private static readonly HashSet<string> Uncountable = new(StringComparer.OrdinalIgnoreCase)
    {
        "analytics", "aws", "cors", "credentials", "css", "data", "dns", "gps", "graphics", "https", "ios", "js", "kubernetes", "media", "metadata",
        "metrics", "os", "pos", "saas", "sales", "sms", "ssl", "statistics", "tls",
    };

    // The vocabulary tries hundreds of patterns on a word, and the words of an API come again in path after path.
    private static readonly ConcurrentDictionary<string, (string Singular, bool IsPlural)> Known = new(StringComparer.Ordinal);

    static Plurals()
    {
        foreach (var word in Singulars)
        {
            Vocabularies.Default.AddIrregular(word, word + "es");
        }
    }

    /// <summary>The name of one thing of many: <c>things</c> becomes <c>thing</c>.</summary>
    public static string Singular(string name) => LastWord(name) is { } last ? name[..^last.Length] + Of(last).Singular : name;

    /// <summary>Whether a name stands for many things: <c>things</c> does, <c>status</c> and <c>data</c> do not.</summary>
    public static bool IsPlural(string name) => LastWord(name) is { } last && Of(last).IsPlural;

    private static (string Singular, bool IsPlural) Of(string word) => Known.GetOrAdd(word, static word =>
    {
        var singular = word.Singularize(inputIsKnownToBePlural: false);
        return (singular, singular != word && word.Pluralize(inputIsKnownToBeSingular: false) == word);
    });

    // What is shorter than three letters has no plural, and the vocabulary does not expect it.
    private static string? LastWord(string name) =>
        Words.Of(name) is [.., { Length: > 2 } last] && !Uncountable.Contains(last) && name.EndsWith(last, StringComparison.Ordinal) ? last : null;
}
