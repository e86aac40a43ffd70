using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Hoisting;

/// <summary>A schema that is written in place, with the names that its place gives it.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Names">What it could be called, the best first.</param>
public sealed record InlineSchema(JObject Schema, IReadOnlyList<string> Names)
{
    // Each level of lists in lists has more ways to say its name; nobody needs all of them.
    private const int MostNames = 24;

    private string? content;

    /// <summary>What it says, as a text that is the same for all that say the same.</summary>
    public string Content => content ??= Canonical.OfType(Schema);

    /// <summary>The nearest schemas that need a name: itself, or those within the lists and maps that it is made of.</summary>
    public IEnumerable<InlineSchema> Named() => SchemaShape.IsNamed(Schema) ? [this] : Inner().SelectMany(inner => inner.Named());

    /// <summary>The schemas right within it, named after it.</summary>
    public IEnumerable<InlineSchema> Inner() =>
        Members()
            .Concat(Of(Schema["items"], Names.Select(CSharpName.Singular).Concat(Names.Select(name => name + "Item"))))
            .Concat(Of(Schema["additionalProperties"], Names.Select(CSharpName.Singular).Concat(Names.Select(name => name + "Value"))))
            .Concat((Schema["allOf"] as JArray ?? []).SelectMany(part => Of(part, Names.Select(name => name + "Part"))))
            .Concat(Alternatives("oneOf"))
            .Concat(Alternatives("anyOf"));

    private IEnumerable<InlineSchema> Members() =>
        from property in (Schema["properties"] as JObject)?.Properties() ?? []
        from inner in Of(property.Value, Suffixes(property.Name).SelectMany(suffix => Names.Take(MostNames / 3).Select(name => name + suffix)))
        select inner;

    private static IEnumerable<string> Suffixes(string property)
    {
        var spelled = CSharpName.Spelled(property);
        return [CSharpName.Type(property), spelled, spelled + SpelledWords.Case(property)];
    }

    private IEnumerable<InlineSchema> Alternatives(string key)
    {
        var alternatives = (Schema[key] as JArray ?? []).OfType<JObject>().ToList();
        if (alternatives is [var only])
        {
            return Of(only, Names);
        }
        return alternatives.OrderBy(Canonical.Of, StringComparer.Ordinal)
            .Select((alternative, rank) => new InlineSchema(alternative, [.. Names.SelectMany(name => AlternativeNames.Of(Schema, alternative, rank, name))]));
    }

    private static IEnumerable<InlineSchema> Of(JToken? schema, IEnumerable<string> names) =>
        schema is JObject node ? [new(node, [.. names.Take(MostNames)])] : [];
}
