namespace Flora.Generator.Diff.Model;

/// <summary>A change of a schema: the same edit means one thing in a request and another in a response.</summary>
/// <param name="Request">What it means where users send such values.</param>
/// <param name="Response">What it means where users receive them.</param>
internal sealed record DirectedRule(Rule Request, Rule Response)
{
    /// <summary>The rule of a direction.</summary>
    public Rule For(Direction direction) => direction == Direction.Request ? Request : Response;
}
