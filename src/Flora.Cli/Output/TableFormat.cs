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
        for (var index = 0; index < rows.Length; index++)
        {
            WriteLine(lines, rows[index]);
            lines.Append(page.Drawings?[index]);
        }
        target.Styled.Write(Encoding.UTF8.GetBytes(lines.ToString()));
    }

    public void End() => target.Styled.Flush();

    private Cell[] Row(ReadOnlyMemory<byte> item)
    {
        using var document = Json.Parse(item);
        return [.. columns.Select(column => cells.Make(column, document.RootElement))];
    }

    // A column that is empty in every row takes no room but for its heading.
    private int[] Needed(Cell[][] rows) =>
        [.. columns.Select((column, index) => Math.Max(Math.Max(column.Least, TextWidth.Of(column.Header)), rows.Max(row => row[index].Width)))];

    // What must not be cut may need more than on the first page: then the rest of that line gets less.
    private int[] WidthsOf(Cell[] row) => target.Screen.Width is null ? widths! : Layout.Share(
        columns,
        [.. columns.Select((column, index) => widths![index] == 0 || Layout.CanShrink(column) ? widths![index] : Math.Max(widths![index], row[index].Width))],
        target.Screen.Width);

    private void WriteLine(StringBuilder lines, Cell[] row)
    {
        var owed = 0;
        var shares = WidthsOf(row);
        for (var index = 0; index < columns.Count; index++)
        {
            var width = shares[index];
            if (width == 0) continue;
            var segments = row[index].Fit(IsWhole(columns[index]) ? int.MaxValue : width);
            var blanks = Math.Max(0, width - Cell.WidthOf(segments));
            var before = IsRight(columns[index]) ? blanks : 0;
            var isEmpty = segments.All(segment => segment.Text.Length == 0);
            if (!isEmpty)
            {
                // Blanks are written when something follows them: no line ends in them.
                lines.Append(' ', owed + before);
                owed = 0;
                foreach (var segment in segments)
                {
                    segment.Write(lines, target.Screen);
                }
            }
            owed += (isEmpty ? width : blanks - before) + Layout.Gap;
        }
        lines.Append('\n');
    }

    private bool IsWhole(Column column) => target.Screen.Width is null || column.Kind == ColumnKind.Id;

    private static bool IsRight(Column column) => column.Kind is ColumnKind.Age or ColumnKind.Number or ColumnKind.Money;
}
