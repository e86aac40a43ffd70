using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Json;

/// <summary>Reads JSON as it stands: no text becomes a date, no number loses digits.</summary>
internal static class JsonText
{
    public static JToken Read(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return JToken.Load(reader);
    }

    public static JToken ReadFile(string path) => Read(File.ReadAllText(path));

    /// <summary>The members of an object; none when it is missing.</summary>
    public static IEnumerable<KeyValuePair<string, JToken?>> Members(JToken? holder) => (JObject?)holder ?? [];
}
