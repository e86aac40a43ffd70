using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>Equality of JSON values: the order of members does not count, and numbers are equal by value.</summary>
internal static class JsonEquality
{
    /// <summary>Whether two values are the same.</summary>
    public static bool AreEqual(JToken left, JToken right) => (left, right) switch
    {
        (JObject a, JObject b) => a.Count == b.Count
            && a.Properties().All(member => b.TryGetValue(member.Name, StringComparison.Ordinal, out var other) && AreEqual(member.Value, other)),
        (JArray a, JArray b) => a.Count == b.Count && a.Zip(b, AreEqual).All(equal => equal),
        _ when JsonNumber.Is(left) && JsonNumber.Is(right) => JsonNumber.Compare(left, right) == 0,
        _ => JToken.DeepEquals(left, right),
    };
}
