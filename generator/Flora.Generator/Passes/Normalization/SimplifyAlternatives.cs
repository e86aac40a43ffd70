namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Leaves alternatives only where there is a choice that C# can show, and then as <c>oneOf</c>: unions within unions are flat, scalars of one
/// kind are one alternative, what stands beside the alternatives is part of each.
/// </summary>
public sealed class SimplifyAlternatives : IPass
{
    public void Apply(PassContext context)
    {
        var simplifier = new AlternativeSimplifier(context);
        // Lists that are merged can make further components; there are only so many sets of references, so this ends.
        for (var (components, before) = (Schemas.Components(context.Document), -1); before != components.Count;)
        {
            before = components.Count;
            foreach (var schema in Schemas.All(context.Document))
            {
                simplifier.Simplify(schema);
            }
        }
    }
}
