using Flora.Generator.Document;
using Flora.Generator.Passes.Hoisting;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Moves every object, enum and union that is written in place to the components, under a name made from where it stood, so that no
/// type is ever named by the engine.
/// </summary>
public sealed class HoistInlineSchemas : IPass
{
    // What a place says about the value in it, and not about its type.
    private static readonly string[] OfPlace = ["default", "deprecated", "description", "nullable", "readOnly", "writeOnly", Annotation.Values];
    private static readonly string[] OfPlaceOnly = ["deprecated", "nullable", "readOnly", "writeOnly", Annotation.Values];

    public void Apply(PassContext context)
    {
        var components = Schemas.Components(context.Document);
        var own = components.Properties().Where(component => component.Value is JObject)
            .Select(component => new InlineSchema((JObject)component.Value, [NameSchemas.Wanted(component.Name, component.Value)]))
            .ToList();
        var hoisted = new HoistedSchemas(context, components);
        // From the outside in: what lies within a schema is named after it.
        for (var pending = own.SelectMany(component => component.Inner()).Concat(InlinePlaces.Of(context.Document)).ToList(); pending.Count > 0;)
        {
            var found = pending.SelectMany(inline => inline.Named()).ToList();
            pending = [.. hoisted.Name(found).SelectMany(named => Move(components, named.Inline, named.Name, named.IsNew))];
        }
    }

    private static IEnumerable<InlineSchema> Move(JObject components, InlineSchema inline, string name, bool isNew)
    {
        var reference = new JObject { ["$ref"] = Schemas.Reference(name) };
        foreach (var member in OfPlace.Select(key => inline.Schema.Property(key, StringComparison.Ordinal)).OfType<JProperty>())
        {
            reference.Add(member.DeepClone());
        }
        SourceLocations.Set(reference, SourceLocations.Of(inline.Schema));
        var schema = (JObject)inline.Schema.DeepClone();
        SourceLocations.Set(schema, SourceLocations.Of(inline.Schema));
        inline.Schema.Replace(reference);
        if (!isNew)
        {
            return [];
        }
        foreach (var key in OfPlaceOnly)
        {
            schema.Remove(key);
        }
        components.Add(name, schema);
        return new InlineSchema(schema, [CSharpName.Type(name)]).Inner();
    }
}
