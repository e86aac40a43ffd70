using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>How a value is written where there is only text: in a URL, a header or a part of a form.</summary>
internal static class WireTexts
{
    public static string Of(JValue value) => value.Type switch
    {
        JTokenType.String => (string)value!,
        JTokenType.Boolean => (bool)value ? "true" : "false",
        _ => Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The text of a scalar, or those of the items of a list.</summary>
    public static IReadOnlyList<string> All(JToken value) =>
        value is JValue scalar ? [Of(scalar)] : [.. value.Children().OfType<JValue>().Select(Of)];
}
