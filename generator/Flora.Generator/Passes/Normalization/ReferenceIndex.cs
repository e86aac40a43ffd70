using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Which schemas refer to a component, kept while schemas move: a search through the document for each of many takes minutes.</summary>
internal sealed class ReferenceIndex
{
    private readonly Dictionary<string, HashSet<JObject>> uses = new(StringComparer.Ordinal);

    public ReferenceIndex(ApiDocument document)
    {
        foreach (var schema in Schemas.All(document))
        {
            AddItself(schema);
        }
    }

    /// <summary>The references to a component.</summary>
    public IReadOnlyList<JObject> To(string name) => uses.TryGetValue(name, out var found) ? [.. found] : [];

    /// <summary>A schema, with all within it, now is a part of the document.</summary>
    public void Add(JObject schema)
    {
        foreach (var inner in Schemas.Nested(schema))
        {
            AddItself(inner);
        }
    }

    /// <summary>A schema, with all within it, is no part of the document any more.</summary>
    public void Remove(JObject schema)
    {
        foreach (var inner in Schemas.Nested(schema))
        {
            if (Schemas.ReferencedName(inner) is { } name && uses.TryGetValue(name, out var found))
            {
                found.Remove(inner);
            }
        }
    }

    private void AddItself(JObject schema)
    {
        if (Schemas.ReferencedName(schema) is { } name)
        {
            if (!uses.TryGetValue(name, out var found))
            {
                uses.Add(name, found = new(ReferenceEqualityComparer.Instance));
            }
            found.Add(schema);
        }
    }
}
