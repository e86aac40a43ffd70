using System.Diagnostics.CodeAnalysis;

namespace Flora.Runtime;

/// <summary>Makes dictionaries with value equality, so that records that hold maps compare by value.</summary>
internal static class ValueMap
{
    /// <summary>A copy of <paramref name="items"/>; the same instance when it is such a dictionary already.</summary>
    [return: NotNullIfNotNull(nameof(items))]
    internal static IReadOnlyDictionary<string, T>? Of<T>(IReadOnlyDictionary<string, T>? items)
    {
        if (items is null or ValueMap<T>)
        {
            return items;
        }
        var copy = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var pair in items)
        {
            copy.Add(pair.Key, pair.Value);
        }
        return new ValueMap<T>(copy);
    }

    /// <summary>The same for the member of a patch.</summary>
    internal static Optional<IReadOnlyDictionary<string, T>?> Of<T>(Optional<IReadOnlyDictionary<string, T>?> items) =>
        items.IsSet ? new(Of(items.Value)) : items;
}
