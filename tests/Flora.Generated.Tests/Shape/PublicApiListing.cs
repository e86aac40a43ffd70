using System.Globalization;
using System.Reflection;
using System.Text;

namespace Flora.Tests.Shape;

/// <summary>Lists what an assembly shows to the outside: a line for each member, each with the name of its type.</summary>
internal static class PublicApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(TypeLine(type)).Append('\n');
            foreach (var line in type.GetMembers(Declared).Select(Line).OfType<string>().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(TypeName.Short(type)).Append('.').Append(line).Append('\n');
            }
        }
        return text.ToString();
    }

    private static string TypeLine(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(static contract => contract.IsPublic).Select(static contract => TypeName.Of(contract)).Order(StringComparer.Ordinal);
        var all = (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [TypeName.Of(parent)] : Array.Empty<string>()).Concat(bases);
        var list = string.Join(", ", all);
        return $"{kind} {TypeName.Of(type)}{(list.Length == 0 ? "" : $" : {list}")}";
    }

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) => $".ctor({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && !IsAccessor(method) =>
            $"{method.Name}{TypeName.Arguments(method)}({Parameters(method)}) -> {TypeName.Of(method.ReturnParameter)}{Modifiers(method)}",
        PropertyInfo property when Accessors(property) is { Length: > 0 } accessors =>
            $"{property.Name}{Index(property)} {{ {accessors}}} -> {TypeName.Of(property)}{(IsStatic(property) ? " static" : "")}{(IsRequired(property) ? " required" : "")}",
        FieldInfo field when field.IsPublic && !field.IsSpecialName =>
            $"{field.Name} = {(field.IsLiteral ? $"\"{field.GetRawConstantValue()}\" const" : "")} -> {TypeName.Of(field.FieldType)}",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily;

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal) || method.Name == "<Clone>$";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static parameter =>
        $"{(parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "")}{TypeName.Of(parameter)} {parameter.Name}{Default(parameter)}"));

    private static string Default(ParameterInfo parameter) => !parameter.HasDefaultValue
        ? ""
        : $" = {Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture) switch { null or "" => "default", "False" => "false", "True" => "true", var value => value }}";

    private static string Modifiers(MethodInfo method) =>
        (method.IsStatic ? " static" : "") + (method.IsAbstract ? " abstract" : method.IsVirtual && !method.IsFinal && !method.DeclaringType!.IsSealed ? " virtual" : "")
        + (method.IsFamily ? " protected" : "");

    private static string Accessors(PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Length > 0;
        return get + (property.SetMethod is { } setter && IsVisible(setter) ? isInit ? "init; " : "set; " : "");
    }

    private static string Index(PropertyInfo property) => property.GetIndexParameters() is { Length: > 0 } index
        ? $"[{string.Join(", ", index.Select(static parameter => TypeName.Of(parameter)))}]"
        : "";

    private static bool IsStatic(PropertyInfo property) => property.GetAccessors(nonPublic: true)[0].IsStatic;

    private static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
}
