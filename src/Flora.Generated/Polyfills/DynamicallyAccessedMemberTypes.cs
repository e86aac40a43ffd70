#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Kinds of members, for <see cref="DynamicallyAccessedMembersAttribute"/>.</summary>
[Flags]
internal enum DynamicallyAccessedMemberTypes
{
    None = 0,
    PublicConstructors = 3,
}
#endif
