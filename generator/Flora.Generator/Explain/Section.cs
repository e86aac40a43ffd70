using System.Text;

namespace Flora.Generator.Explain;

/// <summary>A heading with lines below it, whose cells stand in columns.</summary>
internal sealed class Section(string heading, IEnumerable<string[]> lines)
{
    private const int Gap = 2;

    /// <summary>The text; empty when there is no line.</summary>
    public override string ToString()
    {
        var rows = lines.ToList();
        if (rows.Count == 0)
        {
            return "";
        }
        var widths = Enumerable.Range(0, rows.Max(row => row.Length))
            .Select(column => rows.Where(row => row.Length > column + 1).Select(row => row[column].Length).DefaultIfEmpty().Max() + Gap)
            .ToList();
        var text = new StringBuilder(heading).Append('\n');
        foreach (var row in rows)
        {
            // The last cell of a row makes no column wider, and no line ends in blanks.
            var cells = row.Select((cell, column) => column + 1 < row.Length ? cell.PadRight(widths[column]) : cell);
            text.Append("  ").Append(string.Concat(cells).TrimEnd()).Append('\n');
        }
        return text.ToString();
    }
}
