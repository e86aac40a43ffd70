using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Hoisting;

/// <summary>Names an alternative of a union that is written in place, by what tells it from the others.</summary>
internal static class AlternativeNames
{
    private const int MostMembers = 3;

    /// <summary>The title, the value that chooses it, the values of its constants, its required members; in the end a letter.</summary>
    /// <param name="union">The union.</param>
    /// <param name="alternative">Its alternative.</param>
    /// <param name="rank">How many of the others come before it, by their content and not by where the document lists them.</param>
    /// <param name="unionName">The name of the union.</param>
    public static IEnumerable<string> Of(JObject union, JObject alternative, int rank, string unionName)
    {
        // In an order that does not depend on the document's.
        var members = ((alternative["properties"] as JObject)?.Properties() ?? []).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        var constants = members.Select(member => (member.Name, Value: Constant(member.Value))).Where(member => member.Value is not null).ToList();
        var discriminator = (string?)(union["discriminator"]?["propertyName"] as JValue) ?? (string?)(union[Annotation.Discriminator] as JValue);
        string?[] words =
        [
            (string?)(alternative["title"] as JValue),
            (string?)((alternative[Annotation.Values] as JArray)?.FirstOrDefault() as JValue),
            constants.Find(constant => constant.Name == discriminator).Value,
            constants.FirstOrDefault().Value,
            string.Join(' ', constants.Select(constant => constant.Value)),
            string.Join(' ', (alternative["required"] as JArray ?? []).Select(member => (string?)member).Order(StringComparer.Ordinal).Take(MostMembers)),
            string.Join(' ', members.Take(MostMembers).Select(member => member.Name)),
            "Variant " + Letters(rank),
        ];
        return words.OfType<string>().Where(text => Words.Of(text).Count > 0).Select(CSharpName.Type)
            .Select(name => name.StartsWith(unionName, StringComparison.Ordinal) && name.Length > unionName.Length ? name : unionName + name);
    }

    private static string? Constant(JToken schema) => schema is not JObject node ? null
        : node[Annotation.Constant] is JValue { Value: string json } ? JToken.Parse(json).ToString()
        : node["const"] is JValue value ? value.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : node["enum"] is JArray { Count: 1 } only ? only[0].ToString()
        : null;

    private static string Letters(int rank) => (rank >= 26 ? Letters((rank / 26) - 1) : "") + (char)('A' + (rank % 26));
}
