namespace Flora.Cli.CommandLine;

/// <summary>Finds what somebody may have meant who typed what there is not.</summary>
internal static class Similar
{
    private const int Most = 3;

    /// <summary>The known words that are closest to a text, best first; none when none is close.</summary>
    internal static IReadOnlyList<string> To(string text, IEnumerable<string> known)
    {
        var typed = Bare(text);
        if (typed.Length < 2) return [];
        var close = known
            .Distinct(StringComparer.Ordinal)
            .Select(word => (Word: word, Distance: Distance(typed, Bare(word))))
            .Where(found => found.Distance <= Math.Max(1, Math.Min(typed.Length, Bare(found.Word).Length) / 3))
            .ToArray();
        return [.. close.OrderBy(found => found.Distance).Where(found => found.Distance <= close.Min(best => best.Distance)).Select(found => found.Word).Take(Most)];
    }

    // Dashes, underscores and case are what people mistake first.
    private static string Bare(string text) => text.TrimStart('-').Replace('_', '-').ToLowerInvariant();

    private static int Distance(string left, string right) =>
        left == right ? 0 : right.StartsWith(left, StringComparison.Ordinal) ? 1 : Edits(left, right);

    // How many letters must be put in, left out, changed or swapped with their neighbour.
    private static int Edits(string left, string right)
    {
        var edits = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                edits[row, column] = row == 0 || column == 0 ? row + column : Math.Min(
                    Math.Min(edits[row - 1, column], edits[row, column - 1]) + 1,
                    edits[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    edits[row, column] = Math.Min(edits[row, column], edits[row - 2, column - 2] + 1);
                }
            }
        }
        return edits[left.Length, right.Length];
    }
}
