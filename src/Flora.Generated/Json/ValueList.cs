using System.Diagnostics.CodeAnalysis;

namespace Flora.Runtime;

/// <summary>Makes lists with value equality, so that records that hold lists compare by value.</summary>
internal static class ValueList
{
    /// <summary>A copy of <paramref name="items"/>; the same instance when it is such a list already.</summary>
    [return: NotNullIfNotNull(nameof(items))]
    internal static IReadOnlyList<T>? Of<T>(IEnumerable<T>? items) => items switch
    {
        null => null,
        ValueList<T> list => list,
        _ => new ValueList<T>([.. items]),
    };

    /// <summary>The same for the member of a patch.</summary>
    internal static Optional<IReadOnlyList<T>?> Of<T>(Optional<IReadOnlyList<T>?> items) => items.IsSet ? new(Of(items.Value)) : items;
}
