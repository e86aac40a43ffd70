namespace Flora.Generator.Passes.Normalization;

/// <summary>Takes out what a schema says of its own text: identifiers, comments, and definitions, which are components by now.</summary>
public sealed class DropIdentifiers : IPass
{
    private static readonly string[] Dropped =
        ["$schema", "$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$comment", "$defs", "definitions"];

    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            foreach (var keyword in Dropped)
            {
                schema.Remove(keyword);
            }
        }
    }
}
