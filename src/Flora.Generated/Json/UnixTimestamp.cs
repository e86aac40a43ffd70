using System.Globalization;
using Flora.Runtime;
using Newtonsoft.Json;

namespace Flora;

/// <summary>A moment as a bare number, whose unit the contract does not name.</summary>
/// <remarks>
/// The number is kept as it is. Converted, it counts from 1970-01-01 UTC: seconds when its magnitude is below 1e11, else milliseconds.
/// </remarks>
/// <param name="Value">The number as the API gives it.</param>
[JsonConverter(typeof(Converter)), KeepConstructor(typeof(Converter))]
#if NET8_0_OR_GREATER
[System.Text.Json.Serialization.JsonConverter(typeof(SystemTextJsonConverter))]
#endif
public readonly record struct UnixTimestamp(decimal Value) : IComparable<UnixTimestamp>
{
    private const decimal FirstMillisecond = 100_000_000_000m;

    private static readonly DateTimeOffset Epoch = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static readonly Codec<UnixTimestamp> Codec = new(
        static (ref json) => new UnixTimestamp(json.Decimal()), static (json, value) => json.Number(value.Value));

    /// <summary>The number for a moment, such that <see cref="ToDateTimeOffset"/> gives the moment back.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>Milliseconds with their fraction; for moments so near to 1970 that such a number would be taken for seconds, seconds.</returns>
    public static UnixTimestamp FromDateTimeOffset(DateTimeOffset moment)
    {
        decimal ticks = (moment - Epoch).Ticks;
        var milliseconds = ticks / TimeSpan.TicksPerMillisecond;
        return new(Math.Abs(milliseconds) < FirstMillisecond ? ticks / TimeSpan.TicksPerSecond : milliseconds);
    }

    /// <summary>The moment, in UTC, to the tick.</summary>
    /// <exception cref="OverflowException">The number is no moment of the years 1 to 9999.</exception>
    public DateTimeOffset ToDateTimeOffset() => TryToDateTimeOffset(out var moment)
        ? moment
        : throw new OverflowException($"The timestamp {this} is no moment of the years 1 to 9999.");

    /// <summary>The moment, in UTC, to the tick.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>False when the number is no moment of the years 1 to 9999.</returns>
    public bool TryToDateTimeOffset(out DateTimeOffset moment)
    {
        var unit = Math.Abs(Value) < FirstMillisecond ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond;
        var inside = Value >= (DateTimeOffset.MinValue - Epoch).Ticks / (decimal)unit && Value <= (DateTimeOffset.MaxValue - Epoch).Ticks / (decimal)unit;
        moment = inside ? Epoch.AddTicks((long)decimal.Floor(Value * unit)) : default;
        return inside;
    }

    /// <summary>Compares the numbers.</summary>
    /// <param name="other">The other timestamp.</param>
    public int CompareTo(UnixTimestamp other) => Value.CompareTo(other.Value);

    /// <summary>Whether the number is less.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(UnixTimestamp left, UnixTimestamp right) => left.Value < right.Value;

    /// <summary>Whether the number is greater.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(UnixTimestamp left, UnixTimestamp right) => left.Value > right.Value;

    /// <summary>Whether the number is less or equal.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(UnixTimestamp left, UnixTimestamp right) => left.Value <= right.Value;

    /// <summary>Whether the number is greater or equal.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(UnixTimestamp left, UnixTimestamp right) => left.Value >= right.Value;

    /// <summary>The number, in any culture as JSON spells it.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private sealed class Converter() : ModelConverter<UnixTimestamp>(Codec);

#if NET8_0_OR_GREATER
    /// <summary>Reads and writes this type with System.Text.Json as the contract says.</summary>
    public sealed class SystemTextJsonConverter() : SystemTextJsonModelConverter<UnixTimestamp>(Codec);
#endif
}
