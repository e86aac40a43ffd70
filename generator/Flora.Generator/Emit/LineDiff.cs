using System.Globalization;
using System.Text;

namespace Flora.Generator.Emit;

/// <summary>Shows two texts as a unified diff.</summary>
public static class LineDiff
{
    private const int Context = 3;

    /// <summary>Beyond this many pairs of lines the middle is shown as replaced whole.</summary>
    private const long MaxPairs = 4_000_000;

    /// <summary>The diff; empty when the texts are equal.</summary>
    /// <param name="before">What is there; null when nothing is.</param>
    /// <param name="after">What should be there; null when nothing should.</param>
    /// <param name="beforeName">The first text's name.</param>
    /// <param name="afterName">The second text's name.</param>
    public static string Unified(string? before, string? after, string beforeName, string afterName)
    {
        var edits = Edits(Lines(before), Lines(after));
        var text = new StringBuilder();
        foreach (var (start, end) in Hunks(edits))
        {
            AppendHunk(text, edits, start, end);
        }
        return text.Length == 0 ? "" : $"--- {beforeName}\n+++ {afterName}\n{text}";
    }

    private readonly record struct Edit(char Kind, string Line);

    private static string[] Lines(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }
        var lines = text.Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : [.. lines[..^1], lines[^1] + "\n\\ No newline at end of file"];
    }

    private static List<Edit> Edits(string[] before, string[] after)
    {
        var head = 0;
        while (head < before.Length && head < after.Length && before[head] == after[head])
        {
            head++;
        }
        var tail = 0;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }
        return
        [
            .. before[..head].Select(line => new Edit(' ', line)),
            .. Middle(before[head..^tail], after[head..^tail]),
            .. before[^tail..].Select(line => new Edit(' ', line)),
        ];
    }

    /// <summary>The edits by the longest common subsequence.</summary>
    private static IEnumerable<Edit> Middle(string[] before, string[] after)
    {
        var isLarge = (long)before.Length * after.Length > MaxPairs;
        var common = isLarge ? new int[1, 1] : CommonLengths(before, after);
        int i = 0, j = 0;
        while (i < before.Length || j < after.Length)
        {
            if (!isLarge && i < before.Length && j < after.Length && before[i] == after[j])
            {
                yield return new(' ', before[i++]);
                j++;
            }
            else if (j == after.Length || (i < before.Length && (isLarge || common[i + 1, j] >= common[i, j + 1])))
            {
                yield return new('-', before[i++]);
            }
            else
            {
                yield return new('+', after[j++]);
            }
        }
    }

    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }
        return lengths;
    }

    private static IEnumerable<(int Start, int End)> Hunks(List<Edit> edits)
    {
        var index = edits.FindIndex(edit => edit.Kind != ' ');
        while (index >= 0)
        {
            var last = index;
            var next = index;
            while (next >= 0 && next - last <= 2 * Context)
            {
                last = next;
                next = edits.FindIndex(last + 1, edit => edit.Kind != ' ');
            }
            yield return (Math.Max(0, index - Context), Math.Min(edits.Count, last + Context + 1));
            index = next;
        }
    }

    private static void AppendHunk(StringBuilder text, List<Edit> edits, int start, int end)
    {
        var hunk = edits[start..end];
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Range('+')} +{Range('-')} @@\n");
        hunk.ForEach(edit => text.Append(edit.Kind).Append(edit.Line).Append('\n'));

        string Range(char other)
        {
            var before = edits.Take(start).Count(edit => edit.Kind != other);
            var count = hunk.Count(edit => edit.Kind != other);
            return FormattableString.Invariant($"{(count == 0 ? before : before + 1)},{count}");
        }
    }
}
