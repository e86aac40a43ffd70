using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>An example, a default or a value of an enum that its schema does not describe.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Place">What holds the value: a member, or the value itself as an item of a list.</param>
/// <param name="What">What it is, for people.</param>
/// <param name="Mismatches">Where they disagree.</param>
internal sealed record Contradiction(JToken Schema, JToken Place, string What, IReadOnlyList<Mismatch> Mismatches)
{
    /// <summary>What a value of an enum is called.</summary>
    public const string EnumValue = "enum value";
}
