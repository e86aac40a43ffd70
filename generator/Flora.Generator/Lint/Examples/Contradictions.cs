using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>Finds the examples, defaults and values of enums of a document that their schemas do not describe.</summary>
internal static class Contradictions
{
    private static readonly NodeKind[] Holders = [NodeKind.MediaType, NodeKind.Parameter, NodeKind.Header];

    /// <summary>All of them, in the order of the document.</summary>
    public static IEnumerable<Contradiction> In(ApiDocument document, DocumentNodes nodes)
    {
        var validator = new SchemaValidator(document);
        var inHolders =
            from holder in Holders.SelectMany(nodes.Of)
            let schema = holder.Object["schema"]
            where schema is not null
            from value in Member(holder.Object, "example").Concat(Named(document, holder.Object))
            select Judge(validator, schema, value.Value, value.Place, "example");
        var inSchemas =
            from schema in nodes.Of(NodeKind.Schema).Select(node => node.Object)
            from judged in Member(schema, "example").Concat(Items(schema, "examples")).Select(value => Judge(validator, schema, value.Value, value.Place, "example"))
                .Concat(Member(schema, "default").Select(value => Judge(validator, schema, value.Value, value.Place, "default")))
                .Concat(schema["type"] is null ? [] : Items(schema, "enum").Select(value => Judge(validator, schema, value.Value, value.Place, Contradiction.EnumValue)))
            select judged;
        return inHolders.Concat(inSchemas).Where(judged => judged.Mismatches.Count > 0);
    }

    private static Contradiction Judge(SchemaValidator validator, JToken schema, JToken value, JToken place, string what) =>
        new(schema, place, what, [.. validator.Validate(schema, value, "")]);

    private static IEnumerable<(JToken Value, JToken Place)> Named(ApiDocument document, JObject holder) =>
        from example in (holder["examples"] as JObject)?.Properties() ?? []
        let value = (References.Follow(document, example.Value) as JObject)?["value"]
        where value is not null
        select (value, (JToken)example);

    private static IEnumerable<(JToken Value, JToken Place)> Member(JObject owner, string key) =>
        owner.Property(key, StringComparison.Ordinal) is { } member ? [(member.Value, member)] : [];

    private static IEnumerable<(JToken Value, JToken Place)> Items(JObject owner, string key) =>
        (owner[key] as JArray ?? []).Select(item => (item, item));
}
