using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Writes a reference with more beside it as <c>allOf</c>, which is what 3.1 means by it. Annotations, such as a description, stay beside the
/// reference.
/// </summary>
public sealed class SplitReferences : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            if (schema["$ref"] is not JValue { Type: JTokenType.String } || Keywords.Assertions(schema) is not { Count: > 1 } assertions)
            {
                continue;
            }
            var reference = Keywords.At(schema, schema.Property("$ref", StringComparison.Ordinal)!);
            var rest = Keywords.At(schema, [.. assertions.Where(member => member.Name != "$ref")]);
            Keywords.Become(schema, schema.Properties().Where(member => Keywords.IsAnnotation(member.Name)).Append(new("allOf", new JArray(reference, rest))));
        }
    }
}
