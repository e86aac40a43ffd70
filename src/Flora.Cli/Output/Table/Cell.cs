namespace Flora.Cli.Output.Table;

/// <summary>What stands in a row under a column.</summary>
internal sealed class Cell
{
    internal static readonly Cell Empty = new([]);

    private readonly IReadOnlyList<Segment> full;
    private readonly IReadOnlyList<Segment> brief;

    /// <summary>Makes a cell.</summary>
    /// <param name="full">What it says where there is room.</param>
    /// <param name="brief">What it says where there is none; null cuts what it says.</param>
    internal Cell(IReadOnlyList<Segment> full, IReadOnlyList<Segment>? brief = null)
    {
        this.full = full;
        this.brief = brief ?? full;
        Width = WidthOf(full);
    }

    internal Cell(string text, Style style = Style.None)
        : this([new Segment(text, style)])
    {
    }

    /// <summary>How many columns of the screen it would take.</summary>
    internal int Width { get; }

    /// <summary>The pieces that fit into a width, cut where they must be.</summary>
    internal IReadOnlyList<Segment> Fit(int width) =>
        Width <= width ? full
        : WidthOf(brief) <= width ? brief
        : [.. Shortened(brief, width)];

    internal static int WidthOf(IReadOnlyList<Segment> segments) => segments.Sum(segment => TextWidth.Of(segment.Text));

    private static IEnumerable<Segment> Shortened(IReadOnlyList<Segment> segments, int width)
    {
        var left = width - 1;
        foreach (var segment in segments)
        {
            var text = TextWidth.Cut(segment.Text, left);
            left -= TextWidth.Of(text);
            if (text.Length == segment.Text.Length)
            {
                yield return segment;
                continue;
            }
            yield return segment with { Text = text + "…" };
            yield break;
        }
    }
}
