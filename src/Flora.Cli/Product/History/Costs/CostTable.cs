using System.Globalization;
using System.Text.Json;
using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Output.Table;
using Flora.History;

namespace Flora.Cli.Product.History.Costs;

/// <summary>Costs as a table with a bar for each sum, as wide as the screen has room, and the total below.</summary>
/// <param name="target">Where it goes.</param>
/// <param name="summary">The costs.</param>
internal sealed class CostTable(OutputTarget target, CostSummary summary)
{
    private const string Total = "total";
    private const string Bar = "bar";

    private readonly int places = Math.Max(2, summary.Groups.Select(group => Places(group.Figures.Cost)).Append(Places(summary.Total.Cost)).Max());

    private bool HasMissing => summary.Total.Missing > 0;

    internal void Write()
    {
        string[] keys = [.. summary.By.Select(CostDimensions.NameOf)];
        List<Column> columns = [.. keys.Select(key => Column(key, ColumnKind.Text)), Column("cost", ColumnKind.Number), Column("runs", ColumnKind.Number)];
        if (HasMissing) columns.Add(Column("missing", ColumnKind.Number));
        var rows = summary.Groups.Select(group => Row(keys.Zip(group.Key, Named), group.Figures))
            .Append(Row([(keys[0], Total)], summary.Total))
            .ToList();
        AddBars(columns, rows);
        var table = new TableFormat(target, columns);
        table.Write(new()
        {
            Items = rows.Select(Item),
            Count = rows.Count,
            Envelope = () => "{}"u8.ToArray(),
            NextCursor = null,
            Raw = null,
        });
        table.End();
    }

    private void AddBars(List<Column> columns, List<Dictionary<string, string>> rows)
    {
        var used = columns.Sum(column => Layout.Gap + rows.Select(row => TextWidth.Of(row.GetValueOrDefault(column.Path[0], ""))).Append(column.Header.Length).Max());
        if (!target.Screen.IsTerminal || CostBar.For(target.Screen, used, summary.Groups.Select(group => group.Figures.Cost)) is not { } bar) return;
        columns.Add(new() { Header = "", Path = [Bar], Kind = ColumnKind.Text });
        foreach (var (row, group) in rows.Zip(summary.Groups))
        {
            row[Bar] = bar.Of(group.Figures.Cost);
        }
    }

    private Dictionary<string, string> Row(IEnumerable<(string Key, string Value)> keys, CostFigures figures)
    {
        var row = keys.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        row["cost"] = "$" + figures.Cost.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        row["runs"] = figures.Runs.ToString(CultureInfo.InvariantCulture);
        row["missing"] = figures.Missing == 0 ? "" : figures.Missing.ToString(CultureInfo.InvariantCulture);
        return row;
    }

    private static (string Key, string Value) Named(string key, string? value) => (key, value ?? $"(no {key})");

    private static Column Column(string name, ColumnKind kind) => new() { Header = name.ToUpperInvariant(), Path = [name], Kind = kind };

    private static ReadOnlyMemory<byte> Item(Dictionary<string, string> row) => Json.Object(json =>
    {
        foreach (var (name, value) in row)
        {
            json.WriteString(name, value);
        }
    });

    // Of the number as it is, without zeros at its end.
    private static int Places(decimal cost) => (cost / 1.0000000000000000000000000000m).Scale;
}
