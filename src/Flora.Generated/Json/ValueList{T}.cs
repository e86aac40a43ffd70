using System.Collections;
using System.Diagnostics;

namespace Flora.Runtime;

/// <summary>A read-only list that equals every such list with equal items.</summary>
/// <param name="items">Not copied.</param>
[DebuggerDisplay("Count = {Count}")]
internal sealed class ValueList<T>(T[] items) : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    internal static readonly ValueList<T> Empty = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(ValueList<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }
        for (var i = 0; i < items.Length; i++)
        {
            if (!ValueEquality<T>.Comparer.Equals(items[i], other[i]))
            {
                return false;
            }
        }
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = items.Length;
        foreach (var item in items)
        {
            hash = unchecked((hash * 31) + (item is null ? 0 : ValueEquality<T>.Comparer.GetHashCode(item)));
        }
        return hash;
    }

    public override string ToString() => $"[{string.Join(", ", items)}]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
