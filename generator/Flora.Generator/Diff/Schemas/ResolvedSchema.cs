using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Schemas;

/// <summary>What a schema says about values, with references followed and <c>allOf</c> merged, however the document writes it.</summary>
internal sealed record ResolvedSchema
{
    /// <summary>The types that it allows besides null; null for any.</summary>
    public required IReadOnlySet<string>? Types { get; init; }

    /// <summary>Whether it allows null.</summary>
    public required bool AllowsNull { get; init; }

    /// <summary>The format; null when it names none.</summary>
    public required string? Format { get; init; }

    /// <summary>The only values that it allows, as JSON, besides null; null for any.</summary>
    public required IReadOnlyDictionary<string, JToken>? Values { get; init; }

    /// <summary>The bounds by keyword.</summary>
    public required IReadOnlyDictionary<string, Bound> Bounds { get; init; }

    /// <summary>All other constraints by keyword, as texts that are compared only for equality.</summary>
    public required IReadOnlyDictionary<string, string> Constraints { get; init; }

    /// <summary>The members by name.</summary>
    public required IReadOnlyDictionary<string, SchemaMember> Members { get; init; }

    /// <summary>What members may hold that it does not name: <c>true</c>, <c>false</c> or a schema.</summary>
    public required JToken Additional { get; init; }

    /// <summary>The schema of a list's items; null when it names none.</summary>
    public required JToken? Items { get; init; }

    /// <summary>The alternatives of each <c>oneOf</c> and <c>anyOf</c>, without null; single ones are merged.</summary>
    public required IReadOnlyList<IReadOnlyList<JToken>> Alternatives { get; init; }

    /// <summary>What tells the alternatives apart: the member's name, then value and target of each mapping.</summary>
    public required Discriminator? Discriminator { get; init; }

    /// <summary>The default; null when there is none.</summary>
    public required JToken? Default { get; init; }

    /// <summary>The wording, for people.</summary>
    public required string Description { get; init; }

    /// <summary>The examples as JSON.</summary>
    public required string Examples { get; init; }

    /// <summary>Whether it is marked as deprecated.</summary>
    public required bool IsDeprecated { get; init; }

    /// <summary>Whether it is only ever received.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>Whether it is only ever sent.</summary>
    public required bool IsWriteOnly { get; init; }
}
