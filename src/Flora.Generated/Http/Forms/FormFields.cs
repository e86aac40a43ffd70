using System.Globalization;
using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Makes the fields of a form out of any value: of what the value is as JSON. Null is left out.</summary>
internal static class FormFields
{
    /// <summary>The fields of one member of a form.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">Its value.</param>
    /// <param name="codec">Writes the value.</param>
    /// <param name="style">How lists and objects become fields.</param>
    /// <param name="explode">Whether each item or member has a field of its own.</param>
    internal static IReadOnlyList<FormField> Of<T>(string name, T value, Codec<T> codec, FormStyle style, bool explode)
    {
        using var json = JsonContent.Document(value, codec);
        var fields = new List<FormField>();
        Add(fields, name, json.RootElement, style, explode);
        return fields;
    }

    /// <summary>The fields of one member of a form without a style: lists are repeated, objects are JSON.</summary>
    internal static IReadOnlyList<FormField> Of<T>(string name, T value, Codec<T> codec)
    {
        using var json = JsonContent.Document(value, codec);
        var fields = new List<FormField>();
        Add(fields, name, json.RootElement);
        return fields;
    }

    /// <summary>The fields of a whole form whose members the document does not name.</summary>
    internal static IReadOnlyList<FormField> OfMembers<T>(T value, Codec<T> codec)
    {
        using var json = JsonContent.Document(value, codec);
        var fields = new List<FormField>();
        if (json.RootElement.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in json.RootElement.EnumerateObject())
            {
                Add(fields, member.Name, member.Value);
            }
        }
        return fields;
    }

    private static void Add(List<FormField> fields, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            fields.Add(new(name, [TextOf(value)]));
            return;
        }
        Add(fields, name, value, FormStyle.Form, explode: true);
    }

    private static void Add(List<FormField> fields, string name, JsonElement value, FormStyle style, bool explode)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            case JsonValueKind.Array when style == FormStyle.DeepObject:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Add(fields, $"{name}[{(index++).ToString(CultureInfo.InvariantCulture)}]", item, style, explode);
                }
                break;
            case JsonValueKind.Object when style == FormStyle.DeepObject:
                foreach (var member in value.EnumerateObject())
                {
                    Add(fields, $"{name}[{member.Name}]", member.Value, style, explode);
                }
                break;
            case JsonValueKind.Array when explode:
                fields.AddRange(Items(value).Select(text => new FormField(name, [text])));
                break;
            case JsonValueKind.Object when explode:
                fields.AddRange(Members(value).Select(static member => new FormField(member.Name, [TextOf(member.Value)])));
                break;
            case JsonValueKind.Array or JsonValueKind.Object:
                var texts = value.ValueKind == JsonValueKind.Array
                    ? Items(value).ToArray()
                    : [.. Members(value).SelectMany(static member => new[] { member.Name, TextOf(member.Value) })];
                if (texts.Length > 0)
                {
                    fields.Add(new(name, texts, SeparatorOf(style), isObject: value.ValueKind == JsonValueKind.Object));
                }
                break;
            default:
                fields.Add(new(name, [TextOf(value)]));
                break;
        }
    }

    private static IEnumerable<string> Items(JsonElement list) =>
        list.EnumerateArray().Where(static item => item.ValueKind != JsonValueKind.Null).Select(TextOf);

    private static IEnumerable<JsonProperty> Members(JsonElement value) =>
        value.EnumerateObject().Where(static member => member.Value.ValueKind != JsonValueKind.Null);

    private static char SeparatorOf(FormStyle style) => style switch
    {
        FormStyle.SpaceDelimited => ' ',
        FormStyle.PipeDelimited => '|',
        _ => ',',
    };

    // What lies deeper than a style reaches is JSON; numbers stay as they were written.
    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
