using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Support;

/// <summary>Reads and edits JSON as text with no conversion of dates or numbers.</summary>
internal static class JsonEdits
{
    internal static JObject Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }

    /// <summary>The text with a member replaced, added, or, for null, removed; the path is Newtonsoft's.</summary>
    internal static string With(string json, string path, string? value)
    {
        var root = Read(json);
        var cut = path.LastIndexOf('.');
        var owner = (JObject)(cut < 0 ? root : root.SelectToken(path[..cut])!);
        var name = path[(cut + 1)..];
        if (value is null)
        {
            owner.Remove(name);
        }
        else
        {
            owner[name] = new JRaw(value);
        }
        return root.ToString(Formatting.None);
    }

    internal static string Minified(string json) => Read(json).ToString(Formatting.None);
}
