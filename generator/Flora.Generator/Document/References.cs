using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document;

/// <summary>Finds what a <c>$ref</c> within one document points at.</summary>
public static class References
{
    /// <summary>
    /// The token at a JSON pointer in URI fragment form (RFC 6901, section 6), such as <c>#/components/schemas/Thing</c>;
    /// or the schema with an anchor, such as <c>#thing</c>; null when there is none or when the reference is to another document.
    /// </summary>
    public static JToken? Resolve(ApiDocument document, string pointer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(pointer);
        if (pointer == "#")
        {
            return document.Root;
        }
        if (!pointer.StartsWith("#/", StringComparison.Ordinal))
        {
            return IsAnchor(pointer) ? document.Anchors.GetValueOrDefault(pointer[1..]) : null;
        }
        JToken? token = document.Root;
        foreach (var segment in Uri.UnescapeDataString(pointer[2..]).Split('/'))
        {
            token = Step(token, segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            if (token is null)
            {
                return null;
            }
        }
        return token;
    }

    /// <summary>
    /// The token itself, or what its <c>$ref</c> finally points at; null when that dangles, leaves the document or runs in a circle.
    /// </summary>
    public static JToken? Follow(ApiDocument document, JToken token)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        JToken? current = token;
        while (current is JObject && Of(current) is { } pointer)
        {
            current = seen.Add(pointer) ? Resolve(document, pointer) : null;
        }
        return current;
    }

    /// <summary>The text of a token's <c>$ref</c>; null when it is not a reference.</summary>
    public static string? Of(JToken token) =>
        token is JObject item && item["$ref"] is JValue { Type: JTokenType.String } reference ? (string?)reference : null;

    /// <summary>Whether a reference names a schema by its <c>$anchor</c>, as in <c>#thing</c>.</summary>
    public static bool IsAnchor(string? reference) => reference is ['#', not '/', ..];

    /// <summary>The names by which a schema can be referred to, wherever it stands.</summary>
    public static IEnumerable<string> AnchorsOf(JObject schema) =>
        new[] { schema["$anchor"], schema["$dynamicAnchor"] }.OfType<JValue>().Select(anchor => anchor.Value).OfType<string>();

    private static JToken? Step(JToken token, string segment) => token switch
    {
        JObject item => item[segment],
        JArray list when IsIndex(segment)
            && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < list.Count => list[index],
        _ => null,
    };

    private static bool IsIndex(string segment) => segment == "0" || (segment.Length > 0 && segment[0] is >= '1' and <= '9');
}
