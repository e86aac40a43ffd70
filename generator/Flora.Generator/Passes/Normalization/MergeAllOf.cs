namespace Flora.Generator.Passes.Normalization;

/// <summary>Merges the parts of <c>allOf</c> into one schema; the pass before has made a component of each that has parts.</summary>
public sealed class MergeAllOf : IPass
{
    public void Apply(PassContext context)
    {
        var merger = new PartMerger(context);
        var components = Schemas.Components(context.Document);
        // Merging two members can make another component with parts; there are only so many pairs, so this ends.
        for (var waiting = Waiting(); waiting.Count > 0; waiting = Waiting())
        {
            waiting.ForEach(merger.Merge);
        }

        List<string> Waiting() => [.. components.Properties().Select(component => component.Name).Where(merger.IsWaiting)];
    }
}
