using System.Text.Json;
using Flora.Cli.Commands;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Table;

/// <summary>
/// Makes cells of addresses: short labels that lead there on a terminal with links, the addresses themselves elsewhere, or the bare labels
/// where the addresses do not fit, for half an address is of no use.
/// </summary>
internal sealed class LinkCells(Column column, Screen screen)
{
    internal Cell Make(JsonElement value)
    {
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        var labels = Join(values.Select(Label), ", ");
        return screen.HasLinks ? new(labels) : new(Join(values.Select(Address), " "), labels);
    }

    private Segment Address(JsonElement value)
    {
        var address = Read(value, column.Link);
        return new(LinkTarget.IsAddress(address) ? ScreenText.Of(address) : Quote(address));
    }

    private Segment Label(JsonElement value)
    {
        var address = Read(value, column.Link);
        if (!LinkTarget.IsAddress(address)) return new(Quote(address));
        return new(ScreenText.Of(column.Label is null ? address : Shorten(Read(value, column.Label))), Link: LinkTarget.Of(address));
    }

    private static string Read(JsonElement value, string? member) =>
        member is null ? JsonPath.Text(value)
        : JsonPath.Find(value, [member]) is { } found ? JsonPath.Text(found)
        : "";

    // "imageUrl" says that a link follows, which the reader sees.
    private static string Shorten(string label) =>
        label.Length > 3 && label.EndsWith("Url", StringComparison.Ordinal) ? label[..^3] : label;

    private static string Quote(string text) => text.Length == 0 ? "" : $"\"{ScreenText.Of(text)}\"";

    private static Segment[] Join(IEnumerable<Segment> segments, string separator)
    {
        var joined = new List<Segment>();
        foreach (var segment in segments)
        {
            if (joined.Count > 0) joined.Add(new(separator, Style.Faint));
            joined.Add(segment);
        }
        return [.. joined];
    }
}
