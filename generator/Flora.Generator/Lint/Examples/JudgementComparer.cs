using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>Tells schemas and values apart by where they stand, and not by what they say.</summary>
internal sealed class JudgementComparer : IEqualityComparer<(JToken Schema, JToken Value, string Path)>
{
    public static JudgementComparer Instance { get; } = new();

    public bool Equals((JToken Schema, JToken Value, string Path) x, (JToken Schema, JToken Value, string Path) y) =>
        ReferenceEquals(x.Schema, y.Schema) && ReferenceEquals(x.Value, y.Value) && x.Path == y.Path;

    public int GetHashCode((JToken Schema, JToken Value, string Path) judgement) => HashCode.Combine(
        RuntimeHelpers.GetHashCode(judgement.Schema), RuntimeHelpers.GetHashCode(judgement.Value), judgement.Path.GetHashCode(StringComparison.Ordinal));
}
