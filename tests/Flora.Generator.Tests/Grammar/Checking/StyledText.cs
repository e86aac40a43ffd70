using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar.Checking;

/// <summary>Reads the raw text of a parameter as its style has it, by the rules of OpenAPI and RFC 6570 and not by the client's code.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Style">Its style.</param>
/// <param name="Explode">Whether each item stands by itself.</param>
/// <param name="Unescape">Takes the escapes out of one text.</param>
internal sealed record StyledText(string Name, string Style, bool Explode, Func<string, string> Unescape)
{
    /// <summary>The value of a path or header parameter, as texts, lists of texts, or members of texts in the form of what was sent.</summary>
    public JToken Read(string raw, JToken sent) => (Style, sent) switch
    {
        ("matrix", JValue) => Text(After(raw, $";{Name}=")),
        ("matrix", JArray) when Explode => List(raw.Split(';').Skip(1).Select(part => After(part, Name + "="))),
        ("matrix", JArray) => List(After(raw, $";{Name}=").Split(',')),
        ("matrix", _) when Explode => Members(raw.Split(';').Skip(1)),
        ("matrix", _) => Pairs(After(raw, $";{Name}=").Split(',')),
        ("label", JValue) => Text(After(raw, ".")),
        ("label", JArray) => List(After(raw, ".").Split(Explode ? '.' : ',')),
        ("label", _) when Explode => Members(After(raw, ".").Split('.')),
        ("label", _) => Pairs(After(raw, ".").Split(',')),
        (_, JValue) => Text(raw),
        (_, JArray) => List(raw.Split(',')),
        (_, _) when Explode => Members(raw.Split(',')),
        (_, _) => Pairs(raw.Split(',')),
    };

    /// <summary>The value of a query parameter or a member of a form, which it takes out of the pairs.</summary>
    public JToken Take(List<KeyValuePair<string, string>> pairs, JToken sent)
    {
        switch (Style, sent)
        {
            case ("deepObject", JObject members):
                return new JObject(members.Properties().Select(member => new JProperty(member.Name, Text(One(pairs, $"{Name}[{member.Name}]")))));
            case ("form", JArray) when Explode:
                var own = pairs.Where(pair => Unescape(pair.Key) == Name).ToList();
                pairs.RemoveAll(own.Contains);
                return List(own.Select(pair => pair.Value));
            case ("form", JObject members) when Explode:
                return new JObject(members.Properties().Select(member => new JProperty(member.Name, Text(One(pairs, member.Name)))));
            case (_, JArray):
                return List(One(pairs, Name).Split(Style switch { "spaceDelimited" => "%20", "pipeDelimited" => "%7C", _ => "," }));
            case (_, JObject):
                return Pairs(One(pairs, Name).Split(','));
            default:
                return Text(One(pairs, Name));
        }
    }

    private string One(List<KeyValuePair<string, string>> pairs, string name)
    {
        var found = pairs.FindAll(pair => Unescape(pair.Key) == name);
        if (found.Count != 1)
        {
            throw new FormatException($"'{name}' came {found.Count} times");
        }
        pairs.Remove(found[0]);
        return found[0].Value;
    }

    private JValue Text(string raw) => new(Unescape(raw));

    private JArray List(IEnumerable<string> raw) => new(raw.Select(Text));

    private JObject Members(IEnumerable<string> parts) =>
        new(parts.Select(part => part.Split('=', 2)).Select(part => new JProperty(Unescape(part[0]), Text(part[1]))));

    private JObject Pairs(string[] parts) =>
        new(parts.Chunk(2).Select(pair => new JProperty(Unescape(pair[0]), Text(pair[1]))));

    private static string After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : throw new FormatException($"'{text}' does not begin with '{prefix}'");
}
