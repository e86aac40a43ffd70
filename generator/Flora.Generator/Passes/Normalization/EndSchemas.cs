using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Lets a schema that is nothing but a list, a map or an alias of itself hold any JSON: it has no type that C# could name.</summary>
public sealed class EndSchemas : IPass
{
    public const string Message = "This schema consists of nothing but itself; any JSON is taken.";
    public const string Fix = "Make it an object with a member that holds the inner ones.";

    public void Apply(PassContext context)
    {
        var ended = new HashSet<JObject>(ReferenceEqualityComparer.Instance);
        foreach (var schema in Schemas.All(context.Document))
        {
            End(context, schema, ended, []);
        }
    }

    private static void End(PassContext context, JObject schema, HashSet<JObject> ended, HashSet<JObject> above)
    {
        // What becomes a type of its own may contain itself.
        if (SchemaShape.IsNamed(schema) || ended.Contains(schema))
        {
            return;
        }
        above.Add(schema);
        foreach (var inner in Inner(context.Document, schema))
        {
            if (above.Contains(inner))
            {
                context.Diagnostics.Warning(DiagnosticCodes.EndlessReference, schema, Message, Fix);
                Keywords.Become(schema, schema.Properties().Where(member => Keywords.IsAnnotation(member.Name)));
            }
            else
            {
                End(context, inner, ended, above);
            }
        }
        above.Remove(schema);
        ended.Add(schema);
    }

    private static List<JObject> Inner(ApiDocument document, JObject schema) =>
    [
        .. new[] { Schemas.ReferencedName(schema) is { } name ? Schemas.Components(document)[name] : null, schema["items"], schema["additionalProperties"] }.OfType<JObject>(),
    ];
}
