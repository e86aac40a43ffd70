using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Gives each alternative that no mapping names the text that chooses it: the constant of its own member, or else its name in the document, which
/// is about to change.
/// </summary>
public sealed class CompleteDiscriminators : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            if (schema[Annotation.Discriminator] is JValue { Value: string member } && schema["oneOf"] is JArray alternatives)
            {
                Complete(context.Document, member, [.. alternatives.OfType<JObject>()]);
            }
        }
    }

    private static void Complete(ApiDocument document, string member, List<JObject> alternatives)
    {
        var texts = Discriminators.Chosen(alternatives.ConvertAll(alternative => Texts(document, alternative, member)), alternatives.ConvertAll(Schemas.ReferencedName));
        foreach (var (alternative, chosen) in alternatives.Zip(texts))
        {
            if (alternative[Annotation.Values] is null && IsObject(document, alternative) && chosen.Any())
            {
                alternative[Annotation.Values] = new JArray(chosen);
            }
        }
    }

    private static bool IsObject(ApiDocument document, JObject alternative) => SchemaShape.IsObject(Schemas.Follow(document, alternative));

    private static List<string> Texts(ApiDocument document, JObject alternative, string member)
    {
        var schema = Schemas.PropertyAt(document, alternative, member) is { } found ? Schemas.Follow(document, found) : [];
        return schema[Annotation.Constant] is JValue { Value: string constant } && JToken.Parse(constant) is JValue { Value: string text } ? [text]
            : [.. (schema["enum"] as JArray ?? []).OfType<JValue>().Select(value => value.Value as string).OfType<string>()];
    }
}
