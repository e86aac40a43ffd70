using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
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

    /// <summary>
    /// The texts that choose each alternative which no mapping names: those that its member can have; or, where others can have them too, the one
    /// that is spelled like its name, or that name itself.
    /// </summary>
    /// <param name="own">The texts that the member can have in each alternative.</param>
    /// <param name="names">The component that each of them is; null for none.</param>
    public static IReadOnlyList<IEnumerable<string>> Chosen(IReadOnlyList<IReadOnlyList<string>> own, IReadOnlyList<string?> names)
    {
        var shared = own.SelectMany(texts => texts).GroupBy(text => text, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return [.. own.Zip(names, (texts, name) => texts.Count > 0 && !shared.Overlaps(texts) ? texts
            : name is null ? Enumerable.Empty<string>()
            : [texts.FirstOrDefault(text => CSharpName.Type(text) == CSharpName.Type(name)) ?? name])];
    }

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
