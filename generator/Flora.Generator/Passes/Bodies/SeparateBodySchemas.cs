using Flora.Generator.Passes.Hoisting;
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
        // Forms that are sent differently are different records, whatever the order of the operations.
        foreach (var alike in bodies.Where(body => body.IsForm).GroupBy(FormatOf).OrderBy(alike => alike.Key, StringComparer.Ordinal))
        {
            new SchemaSeparation(context, Annotation.IsForm, "Form", isDeep: false).Separate(alike.Select(body => body.Schema).Where(schema => HasMembers(context, schema)));
        }
    }

    private static string FormatOf(RequestBody body) => $"{body.Kind} {Canonical.Of(body.Media["encoding"] as JObject ?? [])}";

    // What has no members of its own stays what it is in JSON: a map, or one of several things.
    private static bool HasMembers(PassContext context, JObject? schema) =>
        schema is not null && Schemas.Follow(context.Document, schema)["properties"] is JObject { Count: > 0 };
}
