using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Hoisting;

/// <summary>Writes schemas so that those which say the same are the same text, in whatever order they say it.</summary>
internal static class Canonical
{
    // Lists whose order says nothing.
    private static readonly HashSet<string> Sets = ["allOf", "anyOf", "enum", "oneOf", "required", "type"];

    /// <summary>A schema without whether null is allowed too, which the place says.</summary>
    public static string OfType(JObject schema) => OfMembers(schema.Properties().Where(member => member.Name != "nullable"));

    /// <summary>A schema.</summary>
    public static string Of(JToken token) => token switch
    {
        JObject node => OfMembers(node.Properties()),
        JArray list => $"[{string.Join(',', list.Select(Of))}]",
        _ => token.ToString(Newtonsoft.Json.Formatting.None),
    };

    private static string OfMembers(IEnumerable<JProperty> members) =>
        $"{{{string.Join(',', members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}:{OfMember(member)}"))}}}";

    private static string OfMember(JProperty member) =>
        Sets.Contains(member.Name) && member.Value is JArray list
            ? $"[{string.Join(',', list.Select(Of).Order(StringComparer.Ordinal))}]"
            : Of(member.Value);
}
