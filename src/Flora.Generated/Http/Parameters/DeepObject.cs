using System.Globalization;

namespace Flora.Runtime;

/// <summary>The style <c>deepObject</c>: the way to each text in brackets, as in <c>filter[size][min]=1</c>; items of lists by their index.</summary>
internal static class DeepObject
{
    /// <summary>The text of a value; null when there is nothing to send.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value; null is nothing.</param>
    /// <param name="escaping">How the parts are escaped; brackets among them.</param>
    internal static string? Expand(string name, ParameterParts? value, ParameterEscaping escaping)
    {
        var pairs = value is null ? [] : Pairs(name, value, escaping).ToList();
        return pairs.Count == 0 ? null : string.Join("&", pairs);
    }

    private static IEnumerable<string> Pairs(string path, ParameterParts value, ParameterEscaping escaping) =>
        value.Text is { } text ? [$"{escaping.Name(path)}={escaping.Value(text)}"]
        : value.Items is { } items ? items.SelectMany((item, index) => Pairs($"{path}[{index.ToString(CultureInfo.InvariantCulture)}]", item, escaping))
        : (value.Members ?? []).SelectMany(member => Pairs($"{path}[{member.Key}]", member.Value, escaping));
}
