using System.Text.Json;
using System.Text.Json.Nodes;

namespace Flora.Cli.Commands;

/// <summary>JSON as typed.</summary>
internal static class JsonTexts
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 256, AllowDuplicateProperties = false };

    /// <summary>Reads it.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static JsonNode? Parse(string json) => JsonNode.Parse(json, documentOptions: Strict);

    /// <summary>What is wrong with it, to be read after the option; null when nothing is.</summary>
    internal static string? Problem(string json)
    {
        try
        {
            JsonDocument.Parse(json, Strict).Dispose();
            return null;
        }
        catch (JsonException e)
        {
            // The parser's own message is about its settings as much as about the text.
            return $"must be JSON, but is not from line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1} on";
        }
    }
}
