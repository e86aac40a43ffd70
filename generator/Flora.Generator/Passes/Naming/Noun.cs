namespace Flora.Generator.Passes.Naming;

/// <summary>Recognises a resource among words, in singular or plural and written in one word or several.</summary>
public static class Noun
{
    /// <summary>What all spellings of a noun have in common: <c>ApiKeys</c>, <c>apikey</c> and the words api and Keys give apikey.</summary>
    public static string Key(params IEnumerable<string> words) =>
        string.Concat(words.SkipLast(1).Concat(words.TakeLast(1).Select(Plurals.Singular))).ToLowerInvariant();

    /// <summary>Whether both name the same, in singular or plural.</summary>
    public static bool Same(string noun, string other) => Key(Words.Of(noun)) == Key(Words.Of(other));

    /// <summary>Which of the words name the noun: the first and the longest run that does.</summary>
    /// <param name="words">The words to look in.</param>
    /// <param name="noun">The noun.</param>
    /// <returns>Begin and length; a length of 0 when none does.</returns>
    public static (int Begin, int Length) Find(IReadOnlyList<string> words, string noun)
    {
        var key = Key(Words.Of(noun));
        var runs =
            from length in Enumerable.Range(1, words.Count).Reverse()
            from begin in Enumerable.Range(0, words.Count - length + 1)
            where Key(words.Skip(begin).Take(length)) == key
            select (begin, length);
        return runs.FirstOrDefault();
    }
}
