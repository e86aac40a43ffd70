using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Flora.Cli.Tests.Support.Parsing;

/// <summary>Reads one YAML document as the JSON that it stands for, by the core schema.</summary>
internal static class StrictYaml
{
    internal static JsonNode? Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Value(stream.Documents.Single().RootNode);
    }

    private static JsonNode? Value(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(member => KeyValuePair.Create(Key(member.Key), Value(member.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Value)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
        YamlScalarNode quoted => JsonValue.Create(quoted.Value),
        _ => throw new FormatException($"Unexpected {node.NodeType}."),
    };

    private static string Key(YamlNode key) => ((YamlScalarNode)key).Value!;

    private static JsonNode? Plain(string text)
    {
        if (text is "null" or "true" or "false") return JsonNode.Parse(text);
        if (!char.IsAsciiLetter(text[0])) return JsonNode.Parse(text);
        // A reader of any version takes it for a text.
        Assert.That(text.ToUpperInvariant(), Is.Not.AnyOf("NULL", "TRUE", "FALSE", "YES", "NO", "ON", "OFF", "Y", "N"));
        return JsonValue.Create(text);
    }

    internal static JsonNode? Parse(byte[] utf8) => Parse(new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8));

    internal static bool IsSame(JsonNode? yaml, string json) => JsonElement.DeepEquals(JsonSerializer.SerializeToElement(yaml), JsonSerializer.SerializeToElement(JsonNode.Parse(json)));
}
