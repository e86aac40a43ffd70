namespace Flora.Generator.Docs.Reference;

/// <summary>A line of a reference page with what stands below it: a parameter, a member, a value.</summary>
/// <param name="Label">Name and type, as code.</param>
/// <param name="Text">What it means, in Markdown; empty for nothing.</param>
/// <param name="Children">Its members or values.</param>
internal sealed record ReferenceNode(string Label, string Text, IReadOnlyList<ReferenceNode> Children);
