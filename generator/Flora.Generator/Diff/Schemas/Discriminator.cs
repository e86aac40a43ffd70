using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Schemas;

/// <summary>What tells the alternatives of a schema apart.</summary>
/// <param name="Member">The member that holds the kind.</param>
/// <param name="Mapping">The schema of each kind.</param>
internal sealed record Discriminator(string Member, IReadOnlyDictionary<string, string> Mapping)
{
    /// <summary>Reads it; null when there is none.</summary>
    public static Discriminator? Of(JToken? token) =>
        (string?)((token as JObject)?["propertyName"] as JValue) is { } member
            ? new(member, ((token["mapping"] as JObject)?.Properties() ?? []).ToDictionary(kind => kind.Name, kind => kind.Value.ToString(), StringComparer.Ordinal))
            : null;

    /// <summary>Whether every kind that an earlier version knows is still told apart in the same way.</summary>
    /// <remarks>A kind may be gone together with its schema, which is a change of its own; one whose schema has another kind now was renamed.</remarks>
    public bool Keeps(Discriminator earlier) =>
        Member == earlier.Member
        && earlier.Mapping.All(kind => Mapping.TryGetValue(kind.Key, out var target) ? target == kind.Value : !Mapping.Values.Contains(kind.Value));
}
