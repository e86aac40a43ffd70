using System.Globalization;

namespace Flora.Generator.Diff.Schemas;

/// <summary>A bound of numbers or sizes.</summary>
/// <param name="Value">The number.</param>
/// <param name="Excluded">Whether the number itself is beyond it.</param>
/// <param name="IsUpper">Whether it bounds from above.</param>
internal sealed record Bound(decimal Value, bool Excluded, bool IsUpper)
{
    /// <summary>Greater than zero when it allows more than the other one, zero when it allows the same.</summary>
    public int Compare(Bound other)
    {
        var value = IsUpper ? Value.CompareTo(other.Value) : other.Value.CompareTo(Value);
        return value != 0 ? value : other.Excluded.CompareTo(Excluded);
    }

    /// <summary>The bound of whole numbers: 0 excluded is 1 included.</summary>
    public Bound OfIntegers() =>
        !Excluded || decimal.Truncate(Value) != Value || Math.Abs(Value) >= decimal.MaxValue - 1
            ? this
            : this with { Value = IsUpper ? Value - 1 : Value + 1, Excluded = false };

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + (Excluded ? " (excluded)" : "");
}
