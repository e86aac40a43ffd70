using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>How a value is written where there is only text: in a URL or a header.</summary>
internal static class WireTexts
{
    public static string Of(JValue value) => value.Type switch
    {
        JTokenType.String => (string)value!,
        JTokenType.Boolean => (bool)value ? "true" : "false",
        _ => Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "",
    };
}
