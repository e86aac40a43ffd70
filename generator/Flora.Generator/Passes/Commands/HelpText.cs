using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>What the tool's help says of a thing of the document.</summary>
internal static class HelpText
{
    private const string Deprecated = "(deprecated)";

    /// <summary>A description in one line without markup; the schema's where the thing has none of its own.</summary>
    public static string Of(ApiDocument document, JObject node, JObject schema, string otherwise)
    {
        var text = (string?)(node["description"] as JValue) ?? (string?)(Schemas.Follow(document, schema)["description"] as JValue) ?? otherwise;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("`", "", StringComparison.Ordinal);
        var sentence = line.EndsWith('.') ? line : line + ".";
        return IsDeprecated(node) ? $"{Deprecated} {sentence}" : sentence;
    }

    /// <summary>What an operation does, in a line.</summary>
    public static string Summary(Operation operation)
    {
        var summary = (string?)(operation.Node["summary"] as JValue) is { Length: > 0 } given ? given.Trim() : (string)operation.Annotation["id"]!;
        return IsDeprecated(operation.Node) ? $"{summary} {Deprecated}" : summary;
    }

    private static bool IsDeprecated(JObject node) => node["deprecated"] is JValue { Value: true };
}
