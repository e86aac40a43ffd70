using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Says of each component whether it is sent, received or both.</summary>
public sealed class MarkDirections : IPass
{
    public void Apply(PassContext context)
    {
        var use = SchemaUse.Of(context.Document);
        foreach (var component in Schemas.Components(context.Document).Properties())
        {
            if (component.Value is JObject schema && use.DirectionOf(component.Name) is { } direction)
            {
                schema[Annotation.Direction] = direction;
            }
        }
    }
}
