namespace Flora.Generator.Passes.Commands;

/// <summary>Describes the tool's command of each operation.</summary>
public sealed class DescribeCommands : IPass
{
    public void Apply(PassContext context)
    {
    }
}
