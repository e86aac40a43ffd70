#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>The argument may be null when the method returns this value.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
internal sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
#endif
