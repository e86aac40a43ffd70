using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Schemas;

/// <summary>The objects that together say what a schema means: itself, what it refers to, and what <c>allOf</c> adds.</summary>
internal sealed class SchemaParts
{
    private static readonly string[] AlternativeKeywords = ["oneOf", "anyOf"];

    private readonly ApiDocument document;
    private readonly HashSet<JObject> seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<JObject> all = [];
    private readonly List<IReadOnlyList<JToken>> alternatives = [];

    private SchemaParts(ApiDocument document) => this.document = document;

    /// <summary>The parts, the outermost first.</summary>
    public IReadOnlyList<JObject> All => all;

    /// <summary>The lists of alternatives, without null among them.</summary>
    public IReadOnlyList<IReadOnlyList<JToken>> Alternatives => alternatives;

    /// <summary>Whether some part is <c>false</c>, which no value fits.</summary>
    public bool AreNever { get; private set; }

    /// <summary>What the outermost part that speaks of null says; null when none does.</summary>
    public bool? AllowNull { get; private set; }

    /// <summary>The parts of a schema.</summary>
    public static SchemaParts Of(ApiDocument document, JToken? schema)
    {
        var parts = new SchemaParts(document);
        parts.Collect(schema);
        return parts;
    }

    private void Collect(JToken? schema)
    {
        AreNever |= schema is JValue { Value: false };
        if (schema is not JObject part || !seen.Add(part))
        {
            return;
        }
        all.Add(part);
        AllowNull ??= OpinionOnNull(part);
        if (References.Of(part) is { } reference)
        {
            Collect(References.Resolve(document, reference));
        }
        foreach (var inner in part["allOf"] as JArray ?? [])
        {
            Collect(inner);
        }
        foreach (var list in AlternativeKeywords.Select(keyword => part[keyword]).OfType<JArray>())
        {
            CollectAlternatives(list);
        }
    }

    private void CollectAlternatives(JArray list)
    {
        var others = list.Where(alternative => !IsNull(alternative)).Distinct(JToken.EqualityComparer).ToList();
        if (others.Count == 1)
        {
            Collect(others[0]);
        }
        else if (others.Count > 1)
        {
            alternatives.Add(others);
        }
    }

    private static bool? OpinionOnNull(JObject part)
    {
        if (part["nullable"] is JValue { Value: true }
            || (part["type"] is JArray types && types.Any(type => (string?)(type as JValue) == "null"))
            || IsNull(part)
            || AlternativeKeywords.Any(keyword => part[keyword] is JArray list && list.Any(IsNull)))
        {
            return true;
        }
        return part["type"] is not null ? false
            : part["enum"] is JArray values ? values.Any(value => value.Type == JTokenType.Null)
            : null;
    }

    private static bool IsNull(JToken schema) =>
        schema is JObject node
        && ((string?)(node["type"] as JValue) == "null" || node["const"]?.Type == JTokenType.Null
            || (node["enum"] is JArray { Count: 1 } values && values[0].Type == JTokenType.Null));
}
