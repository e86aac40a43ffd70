namespace Flora;

/// <summary>A member that is left as it is unless it is set; a null that is set removes what was there.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
#pragma warning disable CA1716 // A word of Visual Basic, which can escape it.
public readonly struct Optional<T> : IEquatable<Optional<T>>
#pragma warning restore CA1716
{
    private readonly T value;

    /// <summary>Makes a value that is set.</summary>
    /// <param name="value">The value; null is set to null.</param>
    public Optional(T value)
    {
        this.value = value;
        IsSet = true;
    }

    /// <summary>Whether there is a value, null included.</summary>
    public bool IsSet { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is not set.</exception>
    public T Value => IsSet ? value : throw new InvalidOperationException("The value is not set.");

    /// <summary>The value, or another when it is not set.</summary>
    /// <param name="other">What counts when it is not set.</param>
    public T ValueOr(T other) => IsSet ? value : other;

    /// <summary>Makes a value that is set.</summary>
    /// <param name="value">The value; null is set to null.</param>
#pragma warning disable CA2225 // Optional.Of is the named alternative.
    public static implicit operator Optional<T>(T value) => new(value);
#pragma warning restore CA2225

    /// <summary>Whether both are set to the same value, or neither is set.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is set and the other not, or to another value.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>Whether both are set to the same value, or neither is set.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(Optional<T> other) => IsSet == other.IsSet && EqualityComparer<T>.Default.Equals(value, other.value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => !IsSet ? 0 : value is null ? 1 : EqualityComparer<T>.Default.GetHashCode(value);

    /// <summary>The value as text; <c>null</c> when it is set to null, <c>(unset)</c> when it is not set.</summary>
    public override string ToString() => !IsSet ? "(unset)" : value?.ToString() ?? "null";
}
