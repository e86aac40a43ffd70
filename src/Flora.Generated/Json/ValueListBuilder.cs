using System.Buffers;

namespace Flora.Runtime;

/// <summary>Collects the items of a list whose length is not known, in a pooled array.</summary>
internal struct ValueListBuilder<T>
{
    private T[]? items;
    private int count;

    internal readonly int Count => count;

    internal void Add(T item)
    {
        if (items is null)
        {
            items = ArrayPool<T>.Shared.Rent(16);
        }
        else if (count == items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(count * 2);
            Array.Copy(items, larger, count);
            Return(items);
            items = larger;
        }
        items[count++] = item;
    }

    /// <summary>The items, and the end of this builder.</summary>
    internal ValueList<T> ToList()
    {
        if (items is null)
        {
            return ValueList<T>.Empty;
        }
        var exact = new T[count];
        Array.Copy(items, exact, count);
        Return(items);
        items = null;
        return new ValueList<T>(exact);
    }

    // Cleared, because a pooled array must not keep a model alive.
    private static void Return(T[] array) => ArrayPool<T>.Shared.Return(array, clearArray: true);
}
