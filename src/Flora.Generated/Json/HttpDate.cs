using System.Globalization;
using Flora.Runtime;
using Newtonsoft.Json;

namespace Flora;

/// <summary>A moment as headers of HTTP spell it, such as <c>Sun, 01 Mar 2026 12:00:00 GMT</c>.</summary>
/// <remarks>The text is kept as it is, and a text that names no moment is kept too. All three spellings of RFC 9110, section 5.6.7, are read, and the first is written.</remarks>
[JsonConverter(typeof(Converter)), KeepConstructor(typeof(Converter))]
#if NET8_0_OR_GREATER
[System.Text.Json.Serialization.JsonConverter(typeof(SystemTextJsonConverter))]
#endif
public readonly record struct HttpDate : IComparable<HttpDate>
{
    private const string Preferred = "r";

    private static readonly string[] Formats = [Preferred, "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    internal static readonly Codec<HttpDate> Codec = new(
        static (ref json) => new HttpDate(json.String()), static (json, value) => json.String(value.Value));

    private readonly string? text;

    /// <summary>Makes a date.</summary>
    /// <param name="value">The text as the API spells it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public HttpDate(string value) => text = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The text as the API spells it; never null, and empty for <c>default</c>.</summary>
    public string Value => text ?? "";

    /// <summary>Makes a date of a moment, in UTC; what is finer than a second is cut off.</summary>
    /// <param name="moment">The moment.</param>
    public static implicit operator HttpDate(DateTimeOffset moment) => FromDateTimeOffset(moment);

    /// <summary>Makes a date of a moment, in UTC; what is finer than a second is cut off.</summary>
    /// <param name="moment">The moment.</param>
    public static HttpDate FromDateTimeOffset(DateTimeOffset moment) => new(moment.ToString(Preferred, CultureInfo.InvariantCulture));

    /// <summary>The moment, in UTC.</summary>
    /// <exception cref="FormatException">The text names no moment.</exception>
    public DateTimeOffset ToDateTimeOffset() => TryToDateTimeOffset(out var moment)
        ? moment
        : throw new FormatException($"\"{SafeText.Line(Value, 100)}\" is no date by RFC 9110.");

    /// <summary>The moment, in UTC.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>False when the text names no moment.</returns>
    public bool TryToDateTimeOffset(out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        Value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out moment);

    /// <summary>Compares the moments; what names none comes first, ordered by its text.</summary>
    /// <param name="other">The other date.</param>
    public int CompareTo(HttpDate other) => (TryToDateTimeOffset(out var mine), other.TryToDateTimeOffset(out var theirs)) switch
    {
        (true, true) => mine.CompareTo(theirs),
        (false, false) => string.CompareOrdinal(Value, other.Value),
        (var isMoment, _) => isMoment ? 1 : -1,
    };


    /// <summary>Compares the texts, ordinally: two spellings of one date are not equal.</summary>
    /// <param name="other">The other date.</param>
    public bool Equals(HttpDate other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Whether the date is earlier.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(HttpDate left, HttpDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the date is later.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(HttpDate left, HttpDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the date is earlier or the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(HttpDate left, HttpDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the date is later or the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(HttpDate left, HttpDate right) => left.CompareTo(right) >= 0;

    /// <summary>The text as the API spells it.</summary>
    public override string ToString() => Value;

    private sealed class Converter() : ModelConverter<HttpDate>(Codec);

#if NET8_0_OR_GREATER
    /// <summary>Reads and writes this type with System.Text.Json as the contract says.</summary>
    public sealed class SystemTextJsonConverter() : SystemTextJsonModelConverter<HttpDate>(Codec);
#endif
}
