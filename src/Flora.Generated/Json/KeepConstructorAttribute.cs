using System.Diagnostics.CodeAnalysis;

namespace Flora.Runtime;

/// <summary>Keeps the constructor of a converter that only Newtonsoft.Json's reflection calls, so that trimmed apps read models too.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class KeepConstructorAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type converter) : Attribute
{
    internal Type Converter { get; } = converter;
}
