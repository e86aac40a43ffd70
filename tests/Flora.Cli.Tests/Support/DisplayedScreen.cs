using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Flora.Cli.Tests.Support;

/// <summary>What a terminal shows after all that it received; lines never wrap, which a line as wide as the screen would.</summary>
internal static partial class DisplayedScreen
{
    /// <summary>The lines, without blanks at their ends and without empty ones at the end of all.</summary>
    internal static string[] Lines(string received)
    {
        var lines = new List<StringBuilder> { new() };
        var (row, column) = (0, 0);
        var text = Displayed.Plain(received);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\r':
                    column = 0;
                    break;
                case '\n':
                    row++;
                    column = 0;
                    if (row == lines.Count) lines.Add(new());
                    break;
                case '\e':
                    var sequence = Sequence().Match(text, at);
                    Assert.That(sequence.Success, text[at..]);
                    at += sequence.Length - 1;
                    row = Move(lines, sequence, row, column);
                    break;
                default:
                    lines[row].Length = Math.Max(lines[row].Length, column + 1);
                    lines[row][column++] = text[at];
                    break;
            }
        }
        var shown = lines.ConvertAll(line => line.ToString().TrimEnd(' ', '\0'));
        return [.. shown.Take(shown.FindLastIndex(line => line.Length > 0) + 1)];
    }

    private static int Move(List<StringBuilder> lines, Match sequence, int row, int column)
    {
        if (sequence.Groups[2].Value == "A") return row - int.Parse(sequence.Groups[1].Value, CultureInfo.InvariantCulture);
        lines[row].Length = Math.Min(lines[row].Length, column);
        if (sequence.Groups[2].Value == "J") lines.RemoveRange(row + 1, lines.Count - row - 1);
        return row;
    }

    [GeneratedRegex(@"\G\e\[([0-9]*)([AJK])")]
    private static partial Regex Sequence();
}
