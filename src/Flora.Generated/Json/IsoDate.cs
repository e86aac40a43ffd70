using System.Globalization;
using Flora.Runtime;
using Newtonsoft.Json;

namespace Flora;

/// <summary>A date as text by RFC 3339, such as <c>2026-03-01</c>.</summary>
/// <remarks>The text is kept as it is, and a text that names no date is kept too.</remarks>
[JsonConverter(typeof(Converter)), KeepConstructor(typeof(Converter))]
#if NET8_0_OR_GREATER
[System.Text.Json.Serialization.JsonConverter(typeof(SystemTextJsonConverter))]
#endif
public readonly record struct IsoDate : IComparable<IsoDate>
{
    private const string Format = "yyyy-MM-dd";

    internal static readonly Codec<IsoDate> Codec = new(
        static (ref json) => new IsoDate(json.String()), static (json, value) => json.String(value.Value));

    private readonly string? text;

    /// <summary>Makes a date.</summary>
    /// <param name="value">The text as the API spells it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public IsoDate(string value) => text = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The text as the API spells it; never null, and empty for <c>default</c>.</summary>
    public string Value => text ?? "";

#if NET8_0_OR_GREATER
    /// <summary>Makes a date.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator IsoDate(DateOnly date) => FromDateOnly(date);

    /// <summary>Makes a date.</summary>
    /// <param name="date">The date.</param>
    public static IsoDate FromDateOnly(DateOnly date) => new(date.ToString(Format, CultureInfo.InvariantCulture));

    /// <summary>The date.</summary>
    /// <exception cref="FormatException">The text names no date.</exception>
    public DateOnly ToDateOnly() => DateOnly.FromDateTime(ToDateTime());

    /// <summary>The date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>False when the text names no date.</returns>
    public bool TryToDateOnly(out DateOnly date)
    {
        var isDate = TryToDateTime(out var midnight);
        date = DateOnly.FromDateTime(midnight);
        return isDate;
    }
#endif

    /// <summary>Makes a date; the time of day is left out.</summary>
    /// <param name="date">The date.</param>
    public static IsoDate FromDateTime(DateTime date) => new(date.ToString(Format, CultureInfo.InvariantCulture));

    /// <summary>Midnight at the beginning of the date, of no particular time zone.</summary>
    /// <exception cref="FormatException">The text names no date.</exception>
    public DateTime ToDateTime() => TryToDateTime(out var date)
        ? date
        : throw new FormatException($"\"{SafeText.Line(Value, 100)}\" is no date by RFC 3339.");

    /// <summary>Midnight at the beginning of the date, of no particular time zone.</summary>
    /// <param name="date">The date.</param>
    /// <returns>False when the text names no date.</returns>
    public bool TryToDateTime(out DateTime date) =>
        DateTime.TryParseExact(Value, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Compares the texts, ordinally, which is the order of the dates.</summary>
    /// <param name="other">The other date.</param>
    public int CompareTo(IsoDate other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Compares the texts, ordinally.</summary>
    /// <param name="other">The other date.</param>
    public bool Equals(IsoDate other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Whether the date is earlier.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(IsoDate left, IsoDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the date is later.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(IsoDate left, IsoDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the date is earlier or the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(IsoDate left, IsoDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the date is later or the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(IsoDate left, IsoDate right) => left.CompareTo(right) >= 0;

    /// <summary>The text as the API spells it.</summary>
    public override string ToString() => Value;

    private sealed class Converter() : ModelConverter<IsoDate>(Codec);

#if NET8_0_OR_GREATER
    /// <summary>Reads and writes this type with System.Text.Json as the contract says.</summary>
    public sealed class SystemTextJsonConverter() : SystemTextJsonModelConverter<IsoDate>(Codec);
#endif
}
