using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Writes <c>const</c> as the type of its value and the value itself as an annotation; 3.0 has no such keyword.</summary>
/// <remarks>A constant object or list is not checked: it is whatever its other keywords say.</remarks>
public sealed class NormalizeConstants : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            if (schema["const"] is JValue constant)
            {
                schema.Remove("const");
                schema.Remove("enum");
                Apply(schema, constant);
            }
            else
            {
                schema.Remove("const");
            }
        }
    }

    private static void Apply(JObject schema, JValue constant)
    {
        var isNullable = Types(schema).Contains("null");
        if (TypeOf(constant, schema) is not { } type)
        {
            schema["type"] = "null";
            return;
        }
        schema["type"] = isNullable ? new JArray(type, "null") : type;
        schema[Annotation.Constant] = constant.ToString(Formatting.None);
    }

    private static string? TypeOf(JValue constant, JObject schema) => constant.Type switch
    {
        JTokenType.Null => null,
        JTokenType.Boolean => "boolean",
        JTokenType.String => "string",
        JTokenType.Integer when !Types(schema).Contains("number") => "integer",
        _ => "number",
    };

    private static IEnumerable<string?> Types(JObject schema) =>
        (schema["type"] as JArray ?? [schema["type"] ?? JValue.CreateNull()]).Select(type => (string?)(type as JValue));
}
