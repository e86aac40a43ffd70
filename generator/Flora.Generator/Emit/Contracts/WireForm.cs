using System.Globalization;
using Flora.Generator.Passes.Parameters;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>What a server sees of a parameter, told apart from the runtime's own code, which the cases check.</summary>
internal static class WireForm
{
    /// <summary>The names and values of a query or of cookies, once they are decoded.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(DocumentedParameter parameter, JToken value)
    {
        var (name, encoding) = (parameter.Name, parameter.Encoding);
        return encoding.MediaType is not null ? [new(name, Whole(encoding, value))]
            : encoding.Style == ParameterEncoding.DeepObject ? [.. Deep(name, value)]
            : value is JValue scalar ? [new(name, WireTexts.Of(scalar))]
            : encoding.Explodes ? [.. Each(name, value)]
            : [new(name, string.Join(encoding.Style switch { "spaceDelimited" => " ", "pipeDelimited" => "|", _ => "," }, Flat(value)))];
    }

    /// <summary>The value of a header.</summary>
    public static string InHeader(DocumentedParameter parameter, JToken value) =>
        parameter.Encoding.MediaType is not null ? Whole(parameter.Encoding, value) : string.Join(',', Simple(parameter.Encoding, value, text => text));

    /// <summary>What stands in a path, escaped.</summary>
    public static string InPath(DocumentedParameter parameter, JToken value)
    {
        var encoding = parameter.Encoding;
        return encoding switch
        {
            { MediaType: not null } => Uri.EscapeDataString(Whole(encoding, value)),
            { Style: "label" } => "." + string.Join(encoding.Explodes ? '.' : ',', Simple(encoding, value, Uri.EscapeDataString)),
            { Style: "matrix", Explodes: true } => string.Concat(Each(parameter.Name, value).Select(pair => $";{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}")),
            { Style: "matrix" } => $";{Uri.EscapeDataString(parameter.Name)}={string.Join(',', Simple(encoding, value, Uri.EscapeDataString))}",
            _ => string.Join(',', Simple(encoding, value, Uri.EscapeDataString)),
        };
    }

    private static string Whole(ParameterEncoding encoding, JToken value) =>
        encoding.IsJson || value is not JValue scalar ? value.ToString(Formatting.None) : WireTexts.Of(scalar);

    private static IEnumerable<string> Simple(ParameterEncoding encoding, JToken value, Func<string, string> escape) =>
        value is JObject members && encoding.Explodes
            ? members.Properties().Select(member => $"{escape(member.Name)}={escape(Text(member.Value))}")
            : Flat(value).Select(escape);

    private static IEnumerable<string> Flat(JToken value) => value switch
    {
        JObject members => members.Properties().SelectMany(member => new[] { member.Name, Text(member.Value) }),
        JArray list => list.Select(Text),
        _ => [Text(value)],
    };

    private static IEnumerable<KeyValuePair<string, string>> Each(string name, JToken value) => value switch
    {
        JObject members => members.Properties().SelectMany(member => Each(member.Name, member.Value)),
        JArray list => list.Select(item => new KeyValuePair<string, string>(name, Text(item))),
        _ => [new(name, Text(value))],
    };

    private static IEnumerable<KeyValuePair<string, string>> Deep(string path, JToken value) => value switch
    {
        JObject members => members.Properties().SelectMany(member => Deep($"{path}[{member.Name}]", member.Value)),
        JArray list => list.SelectMany((item, index) => Deep($"{path}[{index.ToString(CultureInfo.InvariantCulture)}]", item)),
        _ => [new(path, Text(value))],
    };

    private static string Text(JToken value) => value is JValue scalar ? WireTexts.Of(scalar) : "";
}
