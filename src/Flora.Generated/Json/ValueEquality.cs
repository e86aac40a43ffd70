using Newtonsoft.Json.Linq;

namespace Flora.Runtime;

/// <summary>How the items of lists and maps are compared: JSON by its content, as everything else is.</summary>
internal static class ValueEquality<T>
{
    internal static IEqualityComparer<T> Comparer { get; } =
        typeof(T) == typeof(JToken) ? (IEqualityComparer<T>)(object)new JTokenEqualityComparer() : EqualityComparer<T>.Default;
}
