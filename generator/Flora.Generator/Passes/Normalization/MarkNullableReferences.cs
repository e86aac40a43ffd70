using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Says at each reference and at each union whether what it leads to takes null, so that nobody else needs to look.</summary>
public sealed class MarkNullableReferences : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var union in Schemas.All(context.Document).Where(SchemaShape.IsUnion))
        {
            if (union["oneOf"]!.OfType<JObject>().Any(alternative => Schemas.TakesNull(context.Document, alternative)))
            {
                union["nullable"] = true;
            }
        }
        foreach (var schema in Schemas.All(context.Document))
        {
            if (schema["$ref"] is not null && Schemas.TakesNull(context.Document, schema))
            {
                schema["nullable"] = true;
            }
        }
    }
}
