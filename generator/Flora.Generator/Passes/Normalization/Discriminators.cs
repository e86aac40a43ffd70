using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Reads OpenAPI's <c>discriminator</c>.</summary>
internal static class Discriminators
{
    /// <summary>The member that it names; null when the schema has none.</summary>
    public static string? NameIn(JObject schema) => schema["discriminator"] is JObject discriminator ? (string?)(discriminator["propertyName"] as JValue) : null;

    /// <summary>The texts of its mapping, each with the component that it chooses; those that lead nowhere are left out.</summary>
    public static IEnumerable<(string Text, string Component)> Mapped(ApiDocument document, JObject schema) =>
        from entry in (schema["discriminator"]?["mapping"] as JObject)?.Properties() ?? []
        let component = ComponentOf(document, entry)
        where component is not null
        select (entry.Name, component);

    /// <summary>Lets the mapping lead to another component.</summary>
    public static void Redirect(JObject schema, string from, string to)
    {
        foreach (var entry in (schema["discriminator"]?["mapping"] as JObject)?.Properties() ?? [])
        {
            if ((string?)(entry.Value as JValue) is { } target && (target == from || target == Schemas.Reference(from)))
            {
                entry.Value = Schemas.Reference(to);
            }
        }
    }

    // A reference, or a bare name of a component.
    private static string? ComponentOf(ApiDocument document, JProperty entry)
    {
        var components = Schemas.Components(document);
        var target = (string?)(entry.Value as JValue) ?? "";
        var name = components[target] is JObject ? target : Schemas.ReferencedName(new JObject { ["$ref"] = Uri.UnescapeDataString(target) });
        return name is not null && components[name] is JObject ? name : null;
    }
}
