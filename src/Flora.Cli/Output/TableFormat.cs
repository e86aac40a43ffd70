using System.Text;
using Flora.Cli.Commands;
using Flora.Cli.Output.Table;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output;

/// <summary>A table for reading. The first page sets the widths, so that later ones are printed as they come.</summary>
internal sealed class TableFormat(OutputTarget target, IReadOnlyList<Column> columns) : IOutputFormat
{
    private readonly CellFactory cells = new(target.Screen, target.Time);
    private int[]? widths;

    public void Write(OutputPage page)
    {
        var rows = page.Items.Select(Row).ToArray();
        if (rows.Length == 0) return;
        var lines = new StringBuilder();
        if (widths is null)
        {
            widths = Layout.Share(columns, Needed(rows), target.Screen.Width);
            WriteLine(lines, [.. columns.Select(column => new Cell(column.Header, Style.Heading))]);
        }
        foreach (var row in rows)
        {
            WriteLine(lines, row);
        }
        target.Stream.Write(Encoding.UTF8.GetBytes(lines.ToString()));
        target.Stream.Flush();
    }

    public void End()
    {
    }

    private Cell[] Row(ReadOnlyMemory<byte> item)
    {
        using var document = Json.Parse(item);
        return [.. columns.Select(column => cells.Make(column, document.RootElement))];
    }

    // A column that is empty in every row takes no room but for its heading.
    private int[] Needed(Cell[][] rows) =>
        [.. columns.Select((column, index) => Math.Max(TextWidth.Of(column.Header), rows.Max(row => row[index].Width)))];

    private void WriteLine(StringBuilder lines, Cell[] row)
    {
        var owed = 0;
        for (var index = 0; index < columns.Count; index++)
        {
            var width = widths![index];
            if (width == 0) continue;
            var segments = row[index].Fit(IsWhole(columns[index]) ? int.MaxValue : width);
            var blanks = Math.Max(0, width - Cell.WidthOf(segments));
            var before = IsRight(columns[index]) ? blanks : 0;
            if (segments.Count > 0)
            {
                // Blanks are written when something follows them: no line ends in them.
                lines.Append(' ', owed + before);
                owed = 0;
                foreach (var segment in segments)
                {
                    segment.Write(lines, target.Screen);
                }
            }
            owed += (segments.Count > 0 ? blanks - before : width) + Layout.Gap;
        }
        lines.Append('\n');
    }

    private bool IsWhole(Column column) => target.Screen.Width is null || column.Kind is not (ColumnKind.Text or ColumnKind.Links);

    private static bool IsRight(Column column) => column.Kind is ColumnKind.Age or ColumnKind.Number or ColumnKind.Money;
}
