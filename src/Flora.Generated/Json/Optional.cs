namespace Flora;

/// <summary>Makes values of <see cref="Optional{T}"/>.</summary>
#pragma warning disable CA1716 // A word of Visual Basic, which can escape it.
public static class Optional
#pragma warning restore CA1716
{
    /// <summary>A value that is set; for an interface, from which C# does not convert by itself.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is set to null.</param>
    public static Optional<T> Of<T>(T value) => new(value);
}
