namespace Flora.Generator.Passes.Naming;

/// <summary>The words of an operation id by what they are for.</summary>
public sealed class IdParts
{
    private readonly IReadOnlyList<string> words;
    private readonly bool[] isResource;
    private readonly int namespaceEnd;
    private readonly int by;
    private readonly int verb;

    /// <param name="id">The id.</param>
    /// <param name="chain">The resource whose words are no part of the method's name.</param>
    /// <param name="path">The path, whose parameters need no mention.</param>
    public IdParts(IdWords id, ResourceChain chain, PathWords path)
    {
        words = id.All;
        isResource = new bool[words.Count];
        foreach (var noun in chain.Names)
        {
            var (begin, length) = Find(noun);
            Array.Fill(isResource, true, begin, length);
        }
        verb = id.IsNounFirst ? words.Count - id.Segments[^1].Count : 0;
        var first = Array.IndexOf(isResource, true);
        namespaceEnd = id.IsNounFirst && first > 0 && first < verb ? first : 0;
        by = ByTail(path);
    }

    /// <summary>What is done, without the resource and without what the path says.</summary>
    public IEnumerable<string> Verb => Rotated(index => !isResource[index] && index >= namespaceEnd && index < by);

    /// <summary>Words such as <c>ById</c> that repeat a parameter of the path.</summary>
    public IEnumerable<string> By => Rotated(index => !isResource[index] && index >= by);

    /// <summary>What stands before the resource: <c>v1.billing.things.list</c> lists things.</summary>
    public IEnumerable<string> Namespace => words.Take(namespaceEnd);

    /// <summary>Every word, what is done first.</summary>
    public IEnumerable<string> All => Rotated(_ => true);

    /// <summary>Whether the id goes on with the resource in the plural after its first word.</summary>
    public bool NamesManyAfterVerb =>
        verb == 0 && Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(index => isResource[index] && Plurals.IsPlural(words[index]));

    // `MessagingV1Senders` is what an id calls senders.
    private (int Begin, int Length) Find(string noun)
    {
        var parts = Words.Of(noun);
        return Enumerable.Range(0, parts.Count).Select(skipped => Noun.Find(words, string.Join(' ', parts.Skip(skipped)))).FirstOrDefault(run => run.Length > 0);
    }

    private IEnumerable<string> Rotated(Func<int, bool> keep) =>
        Enumerable.Range(verb, words.Count - verb).Concat(Enumerable.Range(0, verb)).Where(keep).Select(index => words[index]);

    private int ByTail(PathWords path)
    {
        var parameters = path.Segments.Where(segment => segment.IsParameter).SelectMany(segment => Words.Of(segment.Text))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        parameters.Add("and");
        var at = Enumerable.Range(0, words.Count).LastOrDefault(index => words[index].Equals("by", StringComparison.OrdinalIgnoreCase));
        var repeats = at > 0 && parameters.Count > 1
            && Enumerable.Range(at + 1, words.Count - at - 1).All(index => isResource[index] || parameters.Contains(words[index]));
        return repeats ? at : words.Count;
    }
}
