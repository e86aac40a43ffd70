using Flora.Generator.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Schemas;

/// <summary>Says what a schema means: the same for every way of writing it.</summary>
internal static class SchemaResolver
{
    /// <summary>Resolves a schema; a missing one allows everything.</summary>
    public static ResolvedSchema Resolve(ApiDocument document, JToken? schema)
    {
        var found = SchemaParts.Of(document, schema);
        var parts = found.All;
        var values = SchemaValues.Of(parts);
        var types = found.AreNever ? new HashSet<string>() : SchemaTypes.Of(parts, values);
        // Wording belongs to the place where it stands, so that of a referenced schema is told there.
        var own = schema as JObject ?? [];
        return new()
        {
            Types = types,
            AllowsNull = !found.AreNever && (found.AllowNull ?? (types is null && values is null && found.Alternatives.Count == 0)),
            Format = SchemaTypes.FormatOf(parts),
            Values = values,
            Bounds = Schemas.Bounds.Of(parts, types is { Count: 1 } && types.Contains("integer")),
            Constraints = SchemaConstraints.Of(parts),
            Members = SchemaMembers.Of(parts),
            Additional = SchemaMembers.AdditionalOf(parts),
            Items = SchemaMembers.Combine(parts.Select(part => part["items"]).OfType<JToken>()),
            Alternatives = found.Alternatives,
            Discriminator = Discriminator.Of(First(parts, "discriminator")),
            Default = First(parts, "default"),
            Description = Texts(own["title"], own["description"]),
            Examples = Texts(own["example"], own["examples"]),
            IsDeprecated = IsFlagged(parts, "deprecated"),
            IsReadOnly = IsFlagged(parts, "readOnly"),
            IsWriteOnly = IsFlagged(parts, "writeOnly"),
        };
    }

    /// <summary>A value as JSON.</summary>
    public static string Text(JToken token) => token.ToString(Formatting.None);

    private static string Texts(params IEnumerable<JToken?> tokens) => string.Join('\n', tokens.OfType<JToken>().Select(Text));

    private static JToken? First(IEnumerable<JObject> parts, string keyword) => parts.Select(part => part[keyword]).FirstOrDefault(value => value is not null);

    private static bool IsFlagged(IEnumerable<JObject> parts, string keyword) => parts.Any(part => part[keyword] is JValue { Value: true });
}
