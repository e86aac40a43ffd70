namespace Flora.Generator.Passes.Normalization;

/// <summary>Merges the parts of <c>allOf</c> into one schema; the pass before has made a component of each that has parts.</summary>
public sealed class MergeAllOf : IPass
{
    public void Apply(PassContext context)
    {
        var merger = new PartMerger(context);
        var components = Schemas.Components(context.Document);
        // Merging two members can make another component with parts; there are only so many pairs, so this ends.
        while (components.Properties().FirstOrDefault(component => merger.IsWaiting(component.Name)) is { } waiting)
        {
            merger.Merge(waiting.Name);
        }
    }
}
