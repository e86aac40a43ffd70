using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;

namespace Flora.Cli.Commands;

/// <summary>JSON as typed.</summary>
internal static class JsonTexts
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 256, AllowDuplicateProperties = false };

    private static readonly JsonSerializerSettings AsWritten = new() { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };

    /// <summary>Reads it.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON.</exception>
    internal static JsonNode? Parse(string json) => JsonNode.Parse(json, documentOptions: Strict);

    /// <summary>Reads what is no model of the package but holds such, like a list of them.</summary>
    /// <exception cref="FloraResponseException">It is not what the document says.</exception>
    [RequiresUnreferencedCode("Newtonsoft.Json makes the collection by reflection.")]
    [RequiresDynamicCode("Newtonsoft.Json makes the collection by reflection.")]
    internal static T Read<T>(string json)
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(json, AsWritten) ?? throw new FloraResponseException("is null, which the document does not allow");
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            throw new FloraResponseException("is not what the document says") { JsonPath = (e as JsonSerializationException)?.Path ?? (e as JsonReaderException)?.Path };
        }
    }

    /// <summary>What is wrong with it, to be read after the option; null when nothing is.</summary>
    internal static string? Problem(string json)
    {
        try
        {
            JsonDocument.Parse(json, Strict).Dispose();
            return null;
        }
        catch (System.Text.Json.JsonException e)
        {
            // The parser's own message is about its settings as much as about the text.
            return $"must be JSON, but is not from line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1} on";
        }
    }
}
