using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar.Checking;

/// <summary>What stands for a value where there is only text.</summary>
internal static class WireText
{
    /// <summary>The same value with each number and truth value as a text; members that are null or empty lists are not sent.</summary>
    public static JToken Of(JToken value) => value switch
    {
        JObject item => new JObject(item.Properties().Where(member => member.Value.Type != JTokenType.Null).Select(member => new JProperty(member.Name, Of(member.Value)))),
        JArray list => new JArray(list.Select(Of)),
        JValue { Type: JTokenType.Boolean } flag => new JValue((bool)flag ? "true" : "false"),
        _ => new JValue(Convert.ToString(((JValue)value).Value, CultureInfo.InvariantCulture)),
    };
}
