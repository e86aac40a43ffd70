using System.Text.RegularExpressions;

namespace Flora.Generator.Passes.Naming;

/// <summary>An operation id of any style as its segments of words: <c>v1.things.listAll</c> gives things and list all.</summary>
/// <param name="Segments">What stands between separators, each as its words; empty when the id says no more than method and path do.</param>
public sealed partial record IdWords(IReadOnlyList<IReadOnlyList<string>> Segments)
{
    // How frameworks call the class that an operation stands in.
    private static readonly HashSet<string> Containers = new(["api", "controller", "endpoint", "endpoints", "handler", "resource", "router", "service"], StringComparer.OrdinalIgnoreCase);

    /// <summary>All words in order.</summary>
    public IReadOnlyList<string> All { get; } = [.. Segments.SelectMany(segment => segment)];

    /// <summary>Whether the nouns stand first, as in <c>things.list</c>, and the last segment says what is done.</summary>
    public bool IsNounFirst => Segments is [[var first, ..], .., [var last, ..]] && !VerbWords.Contains(first) && VerbWords.Contains(last);

    /// <summary>Takes an id apart; what a framework added, and what path and method say anyway, is left out.</summary>
    public static IdWords Of(string id, PathWords path, string method)
    {
        var segments = Separator().Split(id).Select(Words.Of).Where(words => words.Count > 0).ToList();
        if (segments.Count > 1 && segments[^1] is [var number] && number.All(char.IsDigit))
        {
            segments.RemoveAt(segments.Count - 1);
        }
        for (var index = segments.Count - 2; index >= 0; index--)
        {
            segments[index] = Containers.Contains(segments[index][^1]) && !IsWord(segments[index], "api") ? [.. segments[index].SkipLast(1)] : segments[index];
        }
        segments.RemoveAll(segment => segment.Count == 0);
        // A lone `api` may begin `api_keys`.
        segments = [.. segments.Where((segment, index) => index == segments.Count - 1 || IsWord(segment, "api") || !PathWords.IsPrefix(string.Concat(segment)))];
        if (segments.Count > 0)
        {
            segments[^1] = WithoutSuffix(segments[^1], method);
        }
        return new([.. WithoutRoute(segments, path, method).Where(segment => segment.Count > 0)]);
    }

    private static IReadOnlyList<string> WithoutSuffix(IReadOnlyList<string> words, string method) =>
        words is [_, .., "Async"] ? [.. words.SkipLast(1)]
        : words is [_, .., var by, var last] && Same(by, "using") && Same(last, method) ? [.. words.SkipLast(2)]
        : words;

    // Some frameworks append path and method to the name of a function, others make the whole id of them.
    private static List<IReadOnlyList<string>> WithoutRoute(List<IReadOnlyList<string>> segments, PathWords path, string method)
    {
        var route = path.Segments.SelectMany(segment => Words.Of(segment.Text)).ToList();
        var words = segments.SelectMany(segment => segment).ToList();
        if (path.Segments.Count > 1 && words.SequenceEqual(route.Prepend(method), StringComparer.OrdinalIgnoreCase))
        {
            return [];
        }
        route.Add(method);
        return words.Count > route.Count && words.TakeLast(route.Count).SequenceEqual(route, StringComparer.OrdinalIgnoreCase)
            ? [words[..^route.Count]]
            : segments;
    }

    private static bool IsWord(IReadOnlyList<string> segment, string word) => segment is [var only] && Same(only, word);

    private static bool Same(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Separator();
}
