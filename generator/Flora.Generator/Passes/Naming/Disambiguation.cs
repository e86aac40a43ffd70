namespace Flora.Generator.Passes.Naming;

/// <summary>Makes names differ by taking more words, and never by counting.</summary>
/// <remarks>
/// Everything with the same name moves on to its next candidate at the same time, so that no order of the document decides
/// who keeps the short one.
/// </remarks>
public static class Disambiguation
{
    /// <summary>The name of each thing, in the order given; two are still equal when their candidates run out.</summary>
    /// <param name="candidates">What each thing could be called, the best first; at least one.</param>
    /// <param name="isTaken">Names that none of them can have.</param>
    /// <param name="comparer">When two names are the same.</param>
    public static IReadOnlyList<string> Resolve(
        IReadOnlyList<IReadOnlyList<string>> candidates, Func<string, bool> isTaken, StringComparer comparer)
    {
        var at = new int[candidates.Count];
        for (var moved = true; moved;)
        {
            moved = false;
            var groups = Enumerable.Range(0, at.Length).GroupBy(index => candidates[index][at[index]], comparer);
            foreach (var index in groups.Where(group => group.Skip(1).Any() || isTaken(group.Key)).SelectMany(group => group).ToList())
            {
                if (at[index] + 1 < candidates[index].Count)
                {
                    at[index]++;
                    moved = true;
                }
            }
        }
        return [.. at.Select((candidate, index) => candidates[index][candidate])];
    }
}
