namespace Flora.Runtime;

/// <summary>Where the value of a member stands in the text of its object.</summary>
internal readonly record struct RawMember(string Name, int Start, int Length);
