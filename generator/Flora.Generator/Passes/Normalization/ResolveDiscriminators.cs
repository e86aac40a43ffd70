using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Writes a discriminator's mapping to the alternatives themselves, so that it follows them wherever they go.</summary>
public sealed class ResolveDiscriminators : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            if (Discriminators.NameIn(schema) is { } member && (schema["oneOf"] ?? schema["anyOf"]) is JArray alternatives)
            {
                schema[Annotation.Discriminator] = member;
                var texts = Discriminators.Mapped(context.Document, schema).ToLookup(entry => entry.Component, entry => entry.Text, StringComparer.Ordinal);
                foreach (var alternative in alternatives.OfType<JObject>())
                {
                    if (Schemas.ReferencedName(alternative) is { } name && texts.Contains(name))
                    {
                        alternative[Annotation.Values] = new JArray(texts[name]);
                    }
                }
            }
            schema.Remove("discriminator");
        }
    }
}
