using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Takes a value apart by the JSON that its codec writes, so that a type needs one way of being written.</summary>
internal static class ParameterPartsReader
{
    /// <summary>As deep as the writer goes.</summary>
    private const int MostLevels = 1000;

    /// <summary>The parts of a value; null when it is written as null.</summary>
    internal static ParameterParts? Read<T>(T value, Codec<T> codec)
    {
        using var buffer = ModelEncoder.Encode(value, codec, isRequest: true);
        var json = new Utf8JsonReader(buffer.Span, new JsonReaderOptions { MaxDepth = MostLevels });
        json.Read();
        return Read(ref json);
    }

    private static ParameterParts? Read(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.StartArray => Items(ref json),
        JsonTokenType.StartObject => Members(ref json),
        JsonTokenType.String => ParameterParts.OfText(JsonText.StringOf(json)),
        _ => ParameterParts.OfText(JsonText.Decode(json.ValueSpan)),
    };

    private static ParameterParts Items(ref Utf8JsonReader json)
    {
        var items = new List<ParameterParts>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (Read(ref json) is { } item)
            {
                items.Add(item);
            }
        }
        return ParameterParts.OfItems(items);
    }

    private static ParameterParts Members(ref Utf8JsonReader json)
    {
        var members = new List<KeyValuePair<string, ParameterParts>>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = JsonText.StringOf(json);
            json.Read();
            if (Read(ref json) is { } member)
            {
                members.Add(new(name, member));
            }
        }
        return ParameterParts.OfMembers(members);
    }
}
