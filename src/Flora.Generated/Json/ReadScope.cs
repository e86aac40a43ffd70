namespace Flora.Runtime;

/// <summary>What a <see cref="ModelReader"/> keeps of the outer object while it reads a nested one.</summary>
internal readonly struct ReadScope(MemberTable members, int next, int firstUnknown)
{
    internal readonly MemberTable Members = members;
    internal readonly int Next = next;
    internal readonly int FirstUnknown = firstUnknown;
}
