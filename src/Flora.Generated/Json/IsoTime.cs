using Flora.Runtime;
using Newtonsoft.Json;

namespace Flora;

/// <summary>A time of day as text by RFC 3339, such as <c>12:00:00.5+02:00</c>.</summary>
/// <remarks>The text is kept as it is, and a text that names no time is kept too. RFC 3339 asks for an offset; many APIs leave it out, and it may be missing.</remarks>
[JsonConverter(typeof(Converter)), KeepConstructor(typeof(Converter))]
#if NET8_0_OR_GREATER
[System.Text.Json.Serialization.JsonConverter(typeof(SystemTextJsonConverter))]
#endif
public readonly record struct IsoTime : IComparable<IsoTime>
{
    internal static readonly Codec<IsoTime> Codec = new(
        static (ref json) => new IsoTime(json.String()), static (json, value) => json.String(value.Value));

    private readonly string? text;

    /// <summary>Makes a time.</summary>
    /// <param name="value">The text as the API spells it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public IsoTime(string value) => text = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The text as the API spells it; never null, and empty for <c>default</c>.</summary>
    public string Value => text ?? "";

#if NET8_0_OR_GREATER
    /// <summary>Makes a time of day without an offset.</summary>
    /// <param name="time">The time of day, to the tick.</param>
    public static implicit operator IsoTime(TimeOnly time) => FromTimeOnly(time);

    /// <summary>Makes a time of day without an offset.</summary>
    /// <param name="time">The time of day, to the tick.</param>
    public static IsoTime FromTimeOnly(TimeOnly time) => FromTimeOfDay(time.ToTimeSpan());

    /// <summary>Makes a time of day with its offset from UTC.</summary>
    /// <param name="time">The time of day, to the tick.</param>
    /// <param name="offset">The offset, in whole minutes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is none of whole minutes within 14 hours.</exception>
    public static IsoTime FromTimeOnly(TimeOnly time, TimeSpan offset) => FromTimeOfDay(time.ToTimeSpan(), offset);

    /// <summary>The time of day, without its offset.</summary>
    /// <exception cref="FormatException">The text names no time.</exception>
    public TimeOnly ToTimeOnly() => TimeOnly.FromTimeSpan(ToTimeOfDay());

    /// <summary>The time of day, without its offset.</summary>
    /// <param name="time">The time of day.</param>
    /// <returns>False when the text names no time.</returns>
    public bool TryToTimeOnly(out TimeOnly time)
    {
        var isTime = TryToTimeOfDay(out var sinceMidnight);
        time = TimeOnly.FromTimeSpan(sinceMidnight);
        return isTime;
    }
#endif

    /// <summary>Makes a time of day without an offset.</summary>
    /// <param name="sinceMidnight">The time since midnight, to the tick.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or a day or more.</exception>
    public static IsoTime FromTimeOfDay(TimeSpan sinceMidnight) => new(IsoTimeText.Of(sinceMidnight));

    /// <summary>Makes a time of day with its offset from UTC.</summary>
    /// <param name="sinceMidnight">The time since midnight, to the tick.</param>
    /// <param name="offset">The offset, in whole minutes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or a day or more; the offset is none of whole minutes within 14 hours.</exception>
    public static IsoTime FromTimeOfDay(TimeSpan sinceMidnight, TimeSpan offset) => new(IsoTimeText.Of(sinceMidnight) + IsoTimeText.OfOffset(offset));

    /// <summary>The offset from UTC; null when the text has none, or names no time.</summary>
    public TimeSpan? Offset => IsoTimeText.TryParse(Value, out _, out var offset) ? offset : null;

    /// <summary>The time since midnight, without the offset.</summary>
    /// <exception cref="FormatException">The text names no time.</exception>
    public TimeSpan ToTimeOfDay() => TryToTimeOfDay(out var sinceMidnight)
        ? sinceMidnight
        : throw new FormatException($"\"{SafeText.Line(Value, 100)}\" is no time by RFC 3339.");

    /// <summary>The time since midnight, without the offset.</summary>
    /// <param name="sinceMidnight">The time, to the tick; a leap second is the second after it.</param>
    /// <returns>False when the text names no time.</returns>
    public bool TryToTimeOfDay(out TimeSpan sinceMidnight) => IsoTimeText.TryParse(Value, out sinceMidnight, out _);

    /// <summary>Compares the times of day, whatever their offsets; what names none comes first, ordered by its text.</summary>
    /// <param name="other">The other time.</param>
    public int CompareTo(IsoTime other) => (TryToTimeOfDay(out var mine), other.TryToTimeOfDay(out var theirs)) switch
    {
        (true, true) => mine.CompareTo(theirs),
        (false, false) => string.CompareOrdinal(Value, other.Value),
        (var isTime, _) => isTime ? 1 : -1,
    };


    /// <summary>Compares the texts, ordinally: two spellings of one time are not equal.</summary>
    /// <param name="other">The other time.</param>
    public bool Equals(IsoTime other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Whether the time is earlier.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(IsoTime left, IsoTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the time is later.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(IsoTime left, IsoTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the time is earlier or the same.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(IsoTime left, IsoTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the time is later or the same.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(IsoTime left, IsoTime right) => left.CompareTo(right) >= 0;

    /// <summary>The text as the API spells it.</summary>
    public override string ToString() => Value;

    private sealed class Converter() : ModelConverter<IsoTime>(Codec);

#if NET8_0_OR_GREATER
    /// <summary>Reads and writes this type with System.Text.Json as the contract says.</summary>
    public sealed class SystemTextJsonConverter() : SystemTextJsonModelConverter<IsoTime>(Codec);
#endif
}
