using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Rules;

/// <summary>
/// A schema may contain itself only within a member of an object: a list of itself, or an alternative that is itself, has no type and no
/// end.
/// </summary>
internal sealed class SchemasEnd : ICheck
{
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf"];

    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        var ended = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        foreach (var schema in context.Nodes.Of(NodeKind.Schema))
        {
            Walk(context, schema.Object, ended, []);
        }
    }

    private static void Walk(CheckContext context, JToken schema, HashSet<JToken> ended, List<JToken> above)
    {
        if (schema is not JObject item || ended.Contains(schema))
        {
            return;
        }
        if (above.Exists(other => ReferenceEquals(other, schema)))
        {
            var last = above[^1];
            context.Error(DiagnosticCodes.EndlessReference, last["$ref"] ?? last, "This schema consists of nothing but itself.",
                "Make it an object with a member that holds the inner ones.");
            return;
        }
        above.Add(schema);
        foreach (var part in Parts(context, item))
        {
            Walk(context, part, ended, above);
        }
        above.RemoveAt(above.Count - 1);
        ended.Add(schema);
    }

    private static IEnumerable<JToken> Parts(CheckContext context, JObject schema)
    {
        if (References.Of(schema) is { } reference && References.Resolve(context.Document, reference) is { } target)
        {
            yield return target;
        }
        foreach (var part in Lists.SelectMany(key => schema[key] as JArray ?? []))
        {
            yield return part;
        }
        if (schema["not"] is { } not)
        {
            yield return not;
        }
        if (schema["properties"] is null)
        {
            foreach (var part in new[] { schema["items"], schema["additionalProperties"] }.OfType<JToken>())
            {
                yield return part;
            }
        }
    }
}
