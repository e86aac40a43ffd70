using System.Text.Json;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Documents;

/// <summary>JSON, a member a line.</summary>
internal sealed class JsonDocumentWriter(Stream output, Utf8JsonWriter json) : IDocumentWriter
{
    /// <summary>Begins a document.</summary>
    internal static JsonDocumentWriter Of(OutputTarget target)
    {
        var output = ScreenJson.Guard(target);
        return new(output, new(output, Json.Indented));
    }

    public void StartObject() => json.WriteStartObject();

    public void Name(string name) => json.WritePropertyName(name);

    public void StartList() => json.WriteStartArray();

    public void Value(JsonElement value) => value.WriteTo(json);

    public void EndList() => json.WriteEndArray();

    public void EndObject() => json.WriteEndObject();

    public void Flush() => json.Flush();

    public void End()
    {
        json.Flush();
        output.Write("\n"u8);
        output.Flush();
    }
}
