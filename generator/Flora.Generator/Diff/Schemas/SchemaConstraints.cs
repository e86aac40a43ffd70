using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Schemas;

/// <summary>Reads the constraints of which nobody can tell in general which of two is the tighter one.</summary>
internal static class SchemaConstraints
{
    private static readonly string[] Keywords =
    [
        "pattern", "multipleOf", "uniqueItems", "not", "if", "then", "else", "prefixItems", "contains", "minContains", "maxContains",
        "patternProperties", "propertyNames", "dependentRequired", "dependentSchemas", "contentSchema",
    ];

    /// <summary>The constraints of all parts by keyword, as one text each.</summary>
    public static Dictionary<string, string> Of(IReadOnlyList<JObject> parts)
    {
        var constraints = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var keyword in Keywords)
        {
            var texts = parts.Select(part => part[keyword]).OfType<JToken>()
                .Where(value => value is not JValue { Value: false })
                .Select(SchemaResolver.Text)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToList();
            if (texts.Count > 0)
            {
                constraints[keyword] = string.Join(" and ", texts);
            }
        }
        return constraints;
    }
}
