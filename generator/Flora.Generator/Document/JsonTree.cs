using System.Text;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document;

/// <summary>Builds the tree from strict JSON, so that each key and value keeps its place.</summary>
internal static class JsonTree
{
    /// <summary>The tree; null when the text holds none. What is wrong with it goes to the diagnostics.</summary>
    public static JToken? Read(string file, string text, Diagnostics diagnostics)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var source = new JsonPlaces(file, Encoding.UTF8.GetBytes(text));
        var json = new Utf8JsonReader(source.Bytes, new JsonReaderOptions { MaxDepth = DocumentLoader.MaxDepth });
        try
        {
            json.Read();
            var tree = ReadValue(ref json, source, diagnostics);
            json.Read();
            return tree;
        }
        catch (JsonException fault)
        {
            var at = source.At(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
            diagnostics.Error(DiagnosticCodes.Syntax, at, $"This is not well-formed JSON: {Reason(fault)}",
                "Check commas, quotes and brackets here and just above; JSON has no comments.");
            return null;
        }
    }

    private static JToken ReadValue(ref Utf8JsonReader json, JsonPlaces source, Diagnostics diagnostics)
    {
        var at = source.At(json.TokenStartIndex);
        JToken token = json.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref json, source, diagnostics),
            JsonTokenType.StartArray => ReadArray(ref json, source, diagnostics),
            JsonTokenType.String => JValue.CreateString(json.GetString()),
            JsonTokenType.Number => Numbers.FromDecimal(Encoding.UTF8.GetString(json.ValueSpan)),
            JsonTokenType.True => new JValue(true),
            JsonTokenType.False => new JValue(false),
            _ => JValue.CreateNull(),
        };
        SourceLocations.Set(token, at);
        return token;
    }

    private static JObject ReadObject(ref Utf8JsonReader json, JsonPlaces source, Diagnostics diagnostics)
    {
        var mapping = new JObject();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var at = source.At(json.TokenStartIndex);
            var key = json.GetString()!;
            json.Read();
            var value = ReadValue(ref json, source, diagnostics);
            if (mapping.Property(key, StringComparison.Ordinal) is { } first)
            {
                diagnostics.Error(DiagnosticCodes.DuplicateKey, at, $"The key '{key}' stands here twice.",
                    FormattableString.Invariant($"Remove or rename one of them; the first is in line {SourceLocations.Of(first).Line}."));
                continue;
            }
            var property = new JProperty(key, value);
            SourceLocations.Set(property, at);
            mapping.Add(property);
        }
        return mapping;
    }

    private static JArray ReadArray(ref Utf8JsonReader json, JsonPlaces source, Diagnostics diagnostics)
    {
        var list = new JArray();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            list.Add(ReadValue(ref json, source, diagnostics));
        }
        return list;
    }

    private static string Reason(JsonException fault)
    {
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? fault.Message : fault.Message[..end];
    }
}
