using System.Text;
using System.Text.Json;
using Flora.Cli.Output.Columns;
using Flora.Cli.Output.Table;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Answers;

/// <summary>Prints an answer for reading: an object as a line for each member, a list of objects as a table, all else as it is.</summary>
internal static class TableAnswer
{
    internal static void Write(OutputTarget target, ItemShape items, ReadOnlyMemory<byte> json)
    {
        using var document = Json.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Array && items.Table.Count > 0)
        {
            WriteTable(target, items, root);
            return;
        }
        var lines = root.ValueKind switch
        {
            JsonValueKind.Object => Members(target.Screen, root),
            JsonValueKind.Array => root.EnumerateArray().Select(Text),
            _ => [Text(root)],
        };
        target.Styled.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        target.Styled.Flush();
    }

    private static void WriteTable(OutputTarget target, ItemShape items, JsonElement root)
    {
        var table = new TableFormat(target, items.Table);
        table.Write(AnswerItems.Page(root));
        table.End();
    }

    private static IEnumerable<string> Members(Screen screen, JsonElement item)
    {
        var members = item.EnumerateObject().Select(member => (Name: ScreenText.Of(member.Name), member.Value)).ToList();
        var width = members.Select(member => TextWidth.Of(member.Name)).DefaultIfEmpty().Max() + Layout.Gap;
        return members.Select(member => Line(screen, member.Name, width - TextWidth.Of(member.Name), Text(member.Value)));
    }

    private static string Line(Screen screen, string name, int blanks, string value)
    {
        var line = new StringBuilder();
        new Segment(name, Style.Heading).Write(line, screen);
        return value.Length == 0 ? line.ToString() : line.Append(' ', blanks).Append(value).ToString();
    }

    private static string Text(JsonElement value) => ScreenText.Of(value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Null => "",
        _ => Encoding.UTF8.GetString(Json.Compact(value).Span),
    });
}
