using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document;

/// <summary>Reads JSON as it stands: no text becomes a date, no number loses digits.</summary>
public static class JsonText
{
    /// <summary>Reads a text.</summary>
    public static JToken Read(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return JToken.Load(reader);
    }

    /// <summary>Reads a file.</summary>
    public static JToken ReadFile(string path) => Read(File.ReadAllText(path));

    /// <summary>The members of an object; none when it is missing.</summary>
    public static IEnumerable<KeyValuePair<string, JToken?>> Members(JToken? holder) => (JObject?)holder ?? [];
}
