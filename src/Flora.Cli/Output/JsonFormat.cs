using System.Text.Json;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output;

/// <summary>One document in the documented envelope, however many pages: the items of all, all else from the last.</summary>
internal sealed class JsonFormat(OutputTarget target, IReadOnlyList<string> itemsPath) : IOutputFormat
{
    private readonly Stream output = ScreenJson.Guard(target);
    private Utf8JsonWriter? json;
    private OutputPage? last;

    public void Write(OutputPage page)
    {
        json ??= Begin();
        last = page;
        foreach (var item in page.Items)
        {
            using var document = JsonDocument.Parse(item);
            document.RootElement.WriteTo(json);
        }
        json.Flush();
    }

    public void End()
    {
        if (json is null || last is null) return;
        using var page = JsonDocument.Parse(last.Envelope());
        json.WriteEndArray();
        EndObject(json, page.RootElement, depth: 0);
        json.Flush();
        output.Write("\n"u8);
        output.Flush();
    }

    private Utf8JsonWriter Begin()
    {
        var writer = new Utf8JsonWriter(output, Json.Indented);
        foreach (var member in itemsPath)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(member);
        }
        writer.WriteStartArray();
        return writer;
    }

    // Closes the objects around the items, the innermost first, each with its other members.
    private void EndObject(Utf8JsonWriter writer, JsonElement around, int depth)
    {
        if (depth + 1 < itemsPath.Count) EndObject(writer, around.GetProperty(itemsPath[depth]), depth + 1);
        foreach (var member in around.EnumerateObject())
        {
            if (!member.NameEquals(itemsPath[depth])) member.WriteTo(writer);
        }
        writer.WriteEndObject();
    }
}
