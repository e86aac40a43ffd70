using System.Globalization;
using Flora.Generator.Passes.Bodies;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>What a server reads out of a form: the fields that OpenAPI makes of a member's value.</summary>
internal static class FormFields
{
    /// <summary>The fields of a member: by its style, as JSON, or without either each item of a list by itself.</summary>
    public static IEnumerable<CaseField> Of(string name, JToken value, MemberEncoding encoding) =>
        encoding.Style is { } style ? Styled(name, value, style, encoding.Explode)
        : encoding.IsJson ? [new(name, value.ToString(Formatting.None))]
        : value is JArray list ? Texts(list).Select(text => new CaseField(name, text))
        : Texts([value]).Select(text => new CaseField(name, text));

    private static IEnumerable<CaseField> Styled(string name, JToken value, string style, bool explode) => value switch
    {
        JArray list when style == "deepObject" => list.SelectMany((item, index) => Styled($"{name}[{index.ToString(CultureInfo.InvariantCulture)}]", item, style, explode)),
        JObject members when style == "deepObject" => members.Properties().SelectMany(member => Styled($"{name}[{member.Name}]", member.Value, style, explode)),
        JArray list when explode => Texts(list).Select(text => new CaseField(name, text)),
        JObject members when explode => members.Properties().SelectMany(member => Texts([member.Value]).Select(text => new CaseField(member.Name, text))),
        JArray list => Joined(name, Texts(list), style),
        JObject members => Joined(name, members.Properties().SelectMany(member => Texts([member.Value]).Prepend(member.Name)), style),
        _ => Texts([value]).Select(text => new CaseField(name, text)),
    };

    private static IEnumerable<CaseField> Joined(string name, IEnumerable<string> texts, string style) =>
        texts.ToList() is { Count: > 0 } all ? [new(name, string.Join(style switch { "spaceDelimited" => ' ', "pipeDelimited" => '|', _ => ',' }, all))] : [];

    private static IEnumerable<string> Texts(IEnumerable<JToken> values) =>
        from value in values
        where value.Type != JTokenType.Null
        select value is JValue scalar ? WireTexts.Of(scalar) : value.ToString(Formatting.None);
}
