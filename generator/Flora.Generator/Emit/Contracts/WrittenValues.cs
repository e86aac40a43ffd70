using Flora.Generator.Passes.Parameters;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>The documented values of parameters that are no plain ones, as a client writes them: in the order of the schema, without null and what is read only.</summary>
internal sealed class WrittenValues(DocumentReader reader)
{
    private readonly MediaExamples examples = new(reader);

    /// <summary>The values that can be sent, without repetition.</summary>
    public IReadOnlyList<JToken> Of(DocumentedParameter parameter) =>
    [
        .. examples.OrOfSchema(parameter.Body)
            .Select(example => parameter.Encoding.IsJson ? example.Value : Written(parameter.Body["schema"], example.Value))
            .OfType<JToken>()
            .Where(value => CanBeSent(parameter, value))
            .Distinct(new JTokenEqualityComparer()),
    ];

    private JToken? Written(JToken? schema, JToken value)
    {
        var target = reader.Follow(schema) as JObject ?? [];
        return value switch
        {
            JValue { Value: null } => null,
            JArray list => new JArray(list.Select(item => Written(target["items"], item)).OfType<JToken>()),
            JObject members => new JObject(Ordered(members, target["properties"] as JObject ?? [])),
            _ => value.DeepClone(),
        };
    }

    private IEnumerable<JProperty> Ordered(JObject members, JObject known) =>
        from name in known.Properties().Select(property => property.Name).Concat(members.Properties().Select(member => member.Name)).Distinct()
        where members[name] is not null && (reader.Follow(known[name]) as JObject)?["readOnly"] is not JValue { Value: true }
        let written = Written(known[name], members[name]!)
        where written is not null
        select new JProperty(name, written);

    private static bool CanBeSent(DocumentedParameter parameter, JToken value) => parameter.Encoding switch
    {
        // JSON can be compared with another spelling of itself in queries only.
        { MediaType: not null, Place: "query" } => value is not JValue { Value: null },
        { MediaType: not null } => !parameter.Encoding.IsJson && IsFilled(value) && Leaves(value).All(text => text.All(char.IsAscii)),
        { Style: ParameterEncoding.DeepObject } => IsFilled(value),
        { Place: "cookie" } => IsFilled(value) && Leaves(value).All(text => text.All(character => char.IsAsciiLetterOrDigit(character) || "-._/+=".Contains(character))),
        _ => IsFilled(value) && IsFlat(value, parameter.Encoding.NamesMembers),
    };

    private static bool IsFilled(JToken value) => value is JContainer { Count: > 0 } or JValue { Value: not null } && Leaves(value).All(text => text.Length > 0);

    private static bool IsFlat(JToken value, bool takesLists) => value switch
    {
        JObject members => members.PropertyValues().All(member => member is JValue || (takesLists && member is JArray list && list.All(item => item is JValue))),
        _ => value.Children().All(item => item is JValue),
    };

    private static IEnumerable<string> Leaves(JToken value) => value is JValue scalar ? [WireTexts.Of(scalar)] : value.Children().SelectMany(Leaves);
}
