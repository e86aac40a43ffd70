using Flora.Cli.Commands;

namespace Flora.Cli.Output.Table;

/// <summary>How wide each column is: what it needs, or less where the screen is narrow, but never less for an identifier.</summary>
internal static class Layout
{
    /// <summary>The blanks between two columns.</summary>
    internal const int Gap = 2;

    private const int Least = 6;

    /// <summary>Shares the screen among columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="needed">How wide the widest cell of each is.</param>
    /// <param name="screen">The width of the screen; null is without bound.</param>
    /// <returns>The width of each column; 0 for one that there is no room for.</returns>
    internal static int[] Share(IReadOnlyList<Column> columns, IReadOnlyList<int> needed, int? screen)
    {
        if (screen is not { } room) return [.. needed];
        var widths = needed.Select((width, index) => Math.Min(width, MostOf(columns[index]))).ToArray();
        while (Total(widths) > room && Widest(columns, widths) is { } widest)
        {
            widths[widest] = Math.Max(Least, widths[widest] - (Total(widths) - room));
        }
        for (var last = widths.Length - 1; last >= 0 && Total(widths) > room; last--)
        {
            if (columns[last].Kind != ColumnKind.Id) widths[last] = 0;
        }
        return widths;
    }

    /// <summary>Whether a column is cut before others are left out.</summary>
    internal static bool CanShrink(Column column) => column.Kind is ColumnKind.Links or ColumnKind.Text;

    // A state or a number is short: one that is not is no reason to leave out its column.
    private static int MostOf(Column column) => column.Kind switch
    {
        ColumnKind.State or ColumnKind.Age => 20,
        ColumnKind.Number or ColumnKind.Money => 32,
        _ => int.MaxValue,
    };

    // Links give way first: they have a short form. Then the widest text.
    private static int? Widest(IReadOnlyList<Column> columns, int[] widths) => Enumerable.Range(0, widths.Length)
        .Where(index => CanShrink(columns[index]) && widths[index] > Least)
        .OrderByDescending(index => columns[index].Kind == ColumnKind.Links)
        .ThenByDescending(index => widths[index])
        .Select(index => (int?)index)
        .FirstOrDefault();

    private static int Total(int[] widths)
    {
        var shown = widths.Count(width => width > 0);
        return widths.Sum() + (Gap * Math.Max(0, shown - 1));
    }
}
