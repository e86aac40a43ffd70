using Flora.Generator.Document;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Types;

/// <summary>One alternative of a union.</summary>
/// <param name="Schema">The alternative as it stands in the union, as a rule a reference.</param>
/// <param name="Target">What it refers to in the end, or itself.</param>
/// <param name="Reference">The component that it refers to; null when it is written in place.</param>
/// <param name="Kind">The JSON that it takes: <c>object</c>, <c>array</c>, <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>; <c>any</c> when it does not say.</param>
/// <param name="DiscriminatorValues">The texts of the union's discriminator that choose it.</param>
/// <param name="Constants">The members that can hold only some values, in the order of the document.</param>
/// <param name="Required">The members that it must have, in JSON.</param>
/// <param name="Members">The members that it knows, in JSON.</param>
public sealed record UnionVariant(
    JObject Schema,
    JObject Target,
    string? Reference,
    string Kind,
    IReadOnlyList<string> DiscriminatorValues,
    IReadOnlyList<UnionConstant> Constants,
    IReadOnlyList<string> Required,
    IReadOnlyList<string> Members)
{
    /// <summary>Reads it from an alternative of a union.</summary>
    public static UnionVariant Of(ApiDocument document, JObject alternative)
    {
        var target = Schemas.Follow(document, alternative);
        var members = (target["properties"] as JObject)?.Properties().ToList() ?? [];
        return new(
            alternative,
            target,
            Schemas.ReferencedName(alternative),
            KindOf(target),
            [.. Texts(alternative[Annotation.Values])],
            [.. members.Select(member => Constant(document, member)).OfType<UnionConstant>()],
            [.. Texts(target["required"])],
            [.. members.Select(member => member.Name)]);
    }

    /// <summary>The alternative with the texts of its own constant, where the document states no others.</summary>
    public UnionVariant ChosenBy(string member) => DiscriminatorValues.Count > 0 ? this : this with { DiscriminatorValues = TextsOf(member) };

    /// <summary>The texts that a required member can hold; none when it can hold others too, or be absent.</summary>
    public IReadOnlyList<string> TextsOf(string member) =>
        Required.Contains(member) && Constants.FirstOrDefault(constant => constant.Member == member) is { } found
            && found.Values.All(value => value.Type == JTokenType.String)
            ? [.. found.Values.Select(value => (string)value!)]
            : [];

    private static string KindOf(JObject target) =>
        SchemaShape.IsObject(target) || SchemaShape.IsMap(target) ? "object"
        : SchemaShape.IsEnum(target) ? "string"
        : SchemaShape.TypeOf(target) ?? "any";

    private static UnionConstant? Constant(ApiDocument document, JProperty member)
    {
        var schema = member.Value is JObject node ? Schemas.Follow(document, node) : [];
        return schema[Annotation.Constant] is JValue { Value: string json } ? new(member.Name, [(JValue)JToken.Parse(json)])
            : schema["enum"] is JArray values ? new(member.Name, [.. values.OfType<JValue>()])
            : null;
    }

    private static IEnumerable<string> Texts(JToken? list) =>
        (list as JArray ?? []).OfType<JValue>().Select(value => value.Value as string).OfType<string>();
}
