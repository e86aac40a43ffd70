using System.Reflection;

namespace Flora.Tests.Shape;

/// <summary>Names of types as C# writes them, nullability included where it is known.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(int)] = "int",
        [typeof(long)] = "long", [typeof(decimal)] = "decimal", [typeof(double)] = "double", [typeof(byte)] = "byte",
    };

    internal static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!);
        }
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }
        if (type.IsGenericParameter)
        {
            return type.Name;
        }
        return Short(type) + (type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : "");
    }

    internal static string Of(ParameterInfo parameter) => With(new NullabilityInfoContext().Create(parameter));

    internal static string Of(PropertyInfo property) => With(new NullabilityInfoContext().Create(property));

    /// <summary>The name without type arguments; a nested type's with that of its owner.</summary>
    internal static string Short(Type type) =>
        (type.IsNested && !type.IsGenericParameter ? $"{Short(type.DeclaringType!)}." : "") + type.Name.Split('`')[0];

    internal static string Arguments(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(static argument => argument.Name))}>" : "";

    private static string With(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        var mark = !type.IsValueType && !type.IsGenericParameter && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";
        return type.IsGenericType && Nullable.GetUnderlyingType(type) is null && info.GenericTypeArguments.Length == type.GetGenericArguments().Length
            ? $"{Short(type)}<{string.Join(", ", info.GenericTypeArguments.Select(With))}>{mark}"
            : Of(type) + mark;
    }
}
