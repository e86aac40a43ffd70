#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>A constructor that sets all <c>required</c> members, as the copy constructors of records do.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
#endif
