using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>Which alternative a discriminator chooses for a value, as generated code will choose it.</summary>
internal static class Discrimination
{
    /// <summary>
    /// What a value is judged against: the alternative that it names, or nothing where it names one that only a later version knows; null where
    /// no discriminator decides.
    /// </summary>
    public static IReadOnlyList<JToken>? Choose(ApiDocument document, JObject schema, JArray alternatives, JToken value)
    {
        if (Discriminators.NameIn(schema) is not { } member || (value as JObject)?[member] is not JValue { Value: string named })
        {
            return null;
        }
        var own = alternatives.Select(alternative => TextsOf(document, alternative, member, []).ToList()).ToList();
        var mapped = Discriminators.Mapped(document, schema).ToLookup(entry => entry.Component, entry => entry.Text, StringComparer.Ordinal);
        var names = alternatives.Zip(Discriminators.Chosen(own, [.. alternatives.Select(NameOf)]),
            (alternative, texts) => NameOf(alternative) is { } name && mapped.Contains(name) ? mapped[name] : texts);
        var chosen = alternatives.Zip(names).FirstOrDefault(pair => pair.Second.Contains(named)).First;
        return chosen is not null ? [chosen]
            // Where each alternative lists its texts, there are no others.
            : own.TrueForAll(texts => texts.Count > 0) ? null
            : [];
    }

    private static string? NameOf(JToken alternative) => alternative is JObject node ? Schemas.ReferencedName(node) : null;

    // The texts that the alternative's member can have: its own, or those of what it is made of, or of the alternatives that it has itself.
    private static IEnumerable<string> TextsOf(ApiDocument document, JToken schema, string member, HashSet<JToken> seen)
    {
        if (References.Follow(document, schema) is not JObject node || !seen.Add(node))
        {
            return [];
        }
        var inner = node["properties"]?[member] is { } property && References.Follow(document, property) is JObject text ? text : [];
        var texts = (inner["const"] is { } constant ? [constant] : inner["enum"] as JArray ?? []).OfType<JValue>().Select(value => value.Value as string).OfType<string>().ToList();
        return texts.Count > 0 ? texts
            : Discriminators.NameIn(node) == member && (node["oneOf"] ?? node["anyOf"]) is JArray alternatives ? NamesIn(document, node, alternatives, member, seen)
            : (node["allOf"] as JArray ?? []).SelectMany(part => TextsOf(document, part, member, seen));
    }

    private static IEnumerable<string> NamesIn(ApiDocument document, JObject union, JArray alternatives, string member, HashSet<JToken> seen) =>
        Discriminators.Mapped(document, union).Select(entry => entry.Text)
            .Concat(alternatives.SelectMany(alternative => TextsOf(document, alternative, member, seen).DefaultIfEmpty(NameOf(alternative) ?? "")));
}
