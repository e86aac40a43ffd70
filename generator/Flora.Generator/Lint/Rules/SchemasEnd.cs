using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Rules;

/// <summary>
/// A schema may contain itself only within a member of an object or as a choice among others: an alternative that is itself has no end, and a list
/// or map of itself has values, but no type that C# could name.
/// </summary>
internal sealed class SchemasEnd : ICheck
{
    private static readonly string[] Choices = ["anyOf", "oneOf"];
    private static readonly string[] Inner = ["items", "additionalProperties"];

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
        if (above.FindIndex(other => ReferenceEquals(other, schema)) is >= 0 and var first)
        {
            var (circle, last) = (above[first..], above[^1]);
            if (Contains(circle))
            {
                if (!circle.Exists(IsChoice))
                {
                    // In the words of the pass that does it.
                    context.Diagnostics.Warning(DiagnosticCodes.EndlessReference, last, EndSchemas.Message, EndSchemas.Fix);
                }
                return;
            }
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

    // A list or map may be empty: there the circle ends.
    private static bool Contains(List<JToken> circle) =>
        circle.Where((schema, index) => Inner.Any(key => schema[key] is { } inner && ReferenceEquals(inner, circle[(index + 1) % circle.Count]))).Any();

    // A union that has other alternatives too is a type of its own, as JSON itself is one.
    private static bool IsChoice(JToken schema) => Choices.Any(key => schema[key] is JArray { Count: > 1 });

    private static IEnumerable<JToken> Parts(CheckContext context, JObject schema)
    {
        if (References.Of(schema) is { } reference && References.Resolve(context.Document, reference) is { } target)
        {
            yield return target;
        }
        // A base that lists the kinds that are made from it does not consist of them.
        var isBase = schema["discriminator"] is not null && schema["properties"] is not null;
        foreach (var part in (isBase ? [] : Choices).Append("allOf").SelectMany(key => schema[key] as JArray ?? []))
        {
            yield return part;
        }
        if (schema["not"] is { } not)
        {
            yield return not;
        }
        if (schema["properties"] is null)
        {
            foreach (var part in Inner.Select(key => schema[key]).OfType<JToken>())
            {
                yield return part;
            }
        }
    }
}
