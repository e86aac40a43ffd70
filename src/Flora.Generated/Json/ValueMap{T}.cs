using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Flora.Runtime;

/// <summary>A read-only dictionary that equals every such dictionary with equal pairs, in whatever order.</summary>
/// <param name="items">Not copied.</param>
[DebuggerDisplay("Count = {Count}")]
internal sealed class ValueMap<T>(Dictionary<string, T> items) : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    public int Count => items.Count;

    public IEnumerable<string> Keys => items.Keys;

    public IEnumerable<T> Values => items.Values;

    public T this[string key] => items[key];

    public bool ContainsKey(string key) => items.ContainsKey(key);

#pragma warning disable CS8767 // The interface of netstandard2.0 is not annotated.
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => items.TryGetValue(key, out value);
#pragma warning restore CS8767

    public bool Equals(ValueMap<T>? other) =>
        other is not null
        && other.Count == Count
        && items.All(pair => other.TryGetValue(pair.Key, out var value) && ValueEquality<T>.Comparer.Equals(pair.Value, value));

    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    // A sum, because the order of the pairs does not count.
    public override int GetHashCode() => items.Aggregate(items.Count, static (hash, pair) => unchecked(
        hash + ((StringComparer.Ordinal.GetHashCode(pair.Key) * 31) ^ (pair.Value is null ? 0 : ValueEquality<T>.Comparer.GetHashCode(pair.Value)))));

    public override string ToString() => $"{{{string.Join(", ", items.Select(static pair => $"{pair.Key}: {pair.Value}"))}}}";

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
