using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Bodies;

/// <summary>
/// Gives merge patches and forms schemas of their own, marked as such: a schema that is used elsewhere too is copied, since its record
/// could not be both.
/// </summary>
public sealed class SeparateBodySchemas : IPass
{
    public void Apply(PassContext context)
    {
        var bodies = Operation.All(context.Document)
            .Select(operation => RequestBody.Of(context.Document, operation))
            .OfType<RequestBody>()
            .ToList();
        new SchemaSeparation(context, Annotation.IsPatch, "Patch", isDeep: true)
            .Separate(bodies.Where(body => body.Kind == BodyKind.Patch).Select(body => body.Schema));
        new SchemaSeparation(context, Annotation.IsForm, "Form", isDeep: false)
            .Separate(bodies.Where(body => body.Kind == BodyKind.Multipart).Select(body => body.Schema));
    }
}
