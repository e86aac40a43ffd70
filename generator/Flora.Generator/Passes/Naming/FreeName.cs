namespace Flora.Generator.Passes.Naming;

/// <summary>Names for the schemas that passes add after all others are named.</summary>
public static class FreeName
{
    private const string More = "Model";

    /// <summary>The name itself, with a word more for as long as another type has it.</summary>
    public static string Of(PassContext context, string wanted)
    {
        var taken = GeneratedNames.Of(context).Concat(Schemas.Components(context.Document).Properties().Select(component => component.Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        while (taken.Contains(wanted) || ReservedNames.Types.Contains(wanted))
        {
            wanted += More;
        }
        return wanted;
    }
}
