#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>The argument is not null when the method returns this value.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
#endif
