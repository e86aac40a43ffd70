using System.Text;
using System.Text.Json;
using CsvHelper;
using Flora.Cli.Output.Columns;
using Flora.Cli.Output.Table;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Separated;

/// <summary>A record for each item, after one with the names of the columns; lists and maps are JSON within their value.</summary>
internal sealed class SeparatedFormat(OutputTarget target, IReadOnlyList<MemberPath> columns, Separation separation) : IOutputFormat
{
    private readonly CsvWriter csv = CsvWriter.Create(target.Stream, separation.Options, leaveOpen: true);
    private bool hasHeader;

    public void Write(OutputPage page)
    {
        if (!hasHeader)
        {
            hasHeader = true;
            WriteRecord(columns.Select(column => column.ToString()));
        }
        foreach (var item in page.Items)
        {
            using var document = Json.Parse(item);
            WriteRecord(columns.Select(column => column.Find(document.RootElement) is { } value ? Text(value) : ""));
        }
        csv.Flush();
        target.Stream.Flush();
    }

    public void End()
    {
    }

    private void WriteRecord(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            csv.WriteField(separation.Write(target.Screen.IsTerminal ? ScreenText.Of(value) : value));
        }
        csv.EndRecord();
    }

    private static string Text(JsonElement value) => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
        ? Encoding.UTF8.GetString(Json.Compact(value).Span)
        : JsonPath.Text(value);
}
