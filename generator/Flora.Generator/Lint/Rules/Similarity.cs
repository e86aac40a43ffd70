namespace Flora.Generator.Lint.Rules;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class Similarity
{
    /// <summary>Whether one name can be a slip of the other: about a third of it has to be changed.</summary>
    public static bool AreClose(string left, string right) => Distance(left, right) <= (Math.Max(left.Length, right.Length) + 2) / 3;

    /// <summary>How many letters have to be added, removed or replaced.</summary>
    public static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }
        return row[^1];
    }
}
