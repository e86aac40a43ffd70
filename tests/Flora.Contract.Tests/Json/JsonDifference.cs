using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Json;

/// <summary>Compares two JSON values deeply: the order of members and the spelling of numbers do not count, all else does.</summary>
internal static class JsonDifference
{
    /// <summary>Each difference with its path; empty when the values are equal.</summary>
    public static IEnumerable<string> Between(JToken? expected, JToken? actual, string path = "$") => (expected, actual) switch
    {
        (null, null) => [],
        (JObject left, JObject right) => left.Properties().Select(member => member.Name)
            .Union(right.Properties().Select(member => member.Name))
            .SelectMany(name => Between(left[name], right[name], $"{path}.{name}")),
        (JArray left, JArray right) => Enumerable.Range(0, Math.Max(left.Count, right.Count))
            .SelectMany(index => Between(left.ElementAtOrDefault(index), right.ElementAtOrDefault(index), $"{path}[{index}]")),
        (JValue left, JValue right) when AreEqual(left, right) => [],
        _ => [$"{path}: expected {Print(expected)}, but is {Print(actual)}"],
    };

    private static bool AreEqual(JValue left, JValue right) =>
        Number(left) is { } number ? number == Number(right) : left.Type == right.Type && Equals(left.Value, right.Value);

    private static decimal? Number(JValue value) =>
        value.Type is JTokenType.Integer or JTokenType.Float ? Convert.ToDecimal(value.Value, CultureInfo.InvariantCulture) : null;

    private static string Print(JToken? value) => value?.ToString(Formatting.None) ?? "nothing";
}
