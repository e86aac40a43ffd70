using System.Collections;
using System.Diagnostics;
using System.Reflection;

namespace Flora.Tests.Support;

/// <summary>All texts that a log or a debugger could show of an object: its <c>ToString</c>, and its members down to the last, private ones too.</summary>
internal static class VisibleTexts
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    internal static IEnumerable<string> Of(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object?>([root]);
        while (open.TryPop(out var next))
        {
            if (next is null || !seen.Add(next))
            {
                continue;
            }
            if (next.ToString() is { } text)
            {
                yield return text;
            }
            foreach (var member in Members(next))
            {
                open.Push(member);
            }
        }
    }

    private static IEnumerable<object?> Members(object owner) => owner switch
    {
        string => [],
        Delegate call => [call.Target],
        _ when owner is Exception || IsOurs(owner.GetType()) => Walk(owner),
        IEnumerable items => items.Cast<object?>(),
        _ => [],
    };

    private static bool IsOurs(Type type) => type.Assembly == typeof(FloraClient).Assembly;

    private static IEnumerable<object?> Walk(object owner)
    {
        for (var type = owner.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Declared).Where(IsShown))
            {
                yield return field.GetValue(owner);
            }
            foreach (var property in type.GetProperties(Declared).Where(static property => property.GetIndexParameters().Length == 0 && IsShown(property)))
            {
                yield return Value(property, owner);
            }
        }
        if (owner is IEnumerable items)
        {
            foreach (var item in items)
            {
                yield return item;
            }
        }
    }

    private static object? Value(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner);
        }
        catch (Exception e) when (e is TargetInvocationException or NotSupportedException or MethodAccessException)
        {
            return e.InnerException?.Message;
        }
    }

    // A debugger shows properties in place of the fields that the compiler makes for them.
    private static bool IsShown(MemberInfo member) =>
        !member.Name.EndsWith(">k__BackingField", StringComparison.Ordinal)
        && member.GetCustomAttribute<DebuggerBrowsableAttribute>() is not { State: DebuggerBrowsableState.Never };
}
