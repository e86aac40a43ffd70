using System.Globalization;
using Flora.Runtime;
using Newtonsoft.Json;

namespace Flora;

/// <summary>A moment as text by RFC 3339, such as <c>2026-03-01T12:00:00.5+02:00</c>.</summary>
/// <remarks>
/// The text is kept as it is, offset and fraction included; a text that names no moment is kept too. In a type of your own, Newtonsoft.Json
/// keeps it only with <see cref="DateParseHandling.None"/>: else it makes a local time of it before any converter sees the text.
/// </remarks>
[JsonConverter(typeof(Converter)), KeepConstructor(typeof(Converter))]
#if NET8_0_OR_GREATER
[System.Text.Json.Serialization.JsonConverter(typeof(SystemTextJsonConverter))]
#endif
public readonly record struct IsoTimestamp : IComparable<IsoTimestamp>
{
    internal static readonly Codec<IsoTimestamp> Codec = new(
        static (ref json) => new IsoTimestamp(json.String()), static (json, value) => json.String(value.Value));

    private readonly string? text;

    /// <summary>Makes a timestamp.</summary>
    /// <param name="value">The text as the API spells it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public IsoTimestamp(string value) => text = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The text as the API spells it; never null, and empty for <c>default</c>.</summary>
    public string Value => text ?? "";

    /// <summary>Makes a timestamp with the moment's own offset and its whole fraction.</summary>
    /// <param name="moment">The moment.</param>
    public static implicit operator IsoTimestamp(DateTimeOffset moment) => FromDateTimeOffset(moment);

    /// <summary>Makes a timestamp with the moment's own offset and its whole fraction.</summary>
    /// <param name="moment">The moment.</param>
    public static IsoTimestamp FromDateTimeOffset(DateTimeOffset moment) =>
        new(moment.ToString(moment.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

    /// <summary>The moment with its offset, to the tick.</summary>
    /// <exception cref="FormatException">The text names no moment.</exception>
    public DateTimeOffset ToDateTimeOffset() => TryToDateTimeOffset(out var moment)
        ? moment
        : throw new FormatException($"\"{SafeText.Line(Value, 100)}\" is no moment by RFC 3339.");

    /// <summary>The moment with its offset, to the tick.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>False when the text names no moment, such as one without an offset.</returns>
    public bool TryToDateTimeOffset(out DateTimeOffset moment) => IsoText.TryParse(Value, out moment);

    /// <summary>Compares the moments; what names none comes first, ordered by its text.</summary>
    /// <param name="other">The other timestamp.</param>
    public int CompareTo(IsoTimestamp other) => (TryToDateTimeOffset(out var mine), other.TryToDateTimeOffset(out var theirs)) switch
    {
        (true, true) => mine.CompareTo(theirs),
        (false, false) => string.CompareOrdinal(Value, other.Value),
        (var isMoment, _) => isMoment ? 1 : -1,
    };

    /// <summary>Compares the texts, ordinally: two spellings of one moment are not equal.</summary>
    /// <param name="other">The other timestamp.</param>
    public bool Equals(IsoTimestamp other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Whether the moment is earlier.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(IsoTimestamp left, IsoTimestamp right) => left.CompareTo(right) < 0;

    /// <summary>Whether the moment is later.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(IsoTimestamp left, IsoTimestamp right) => left.CompareTo(right) > 0;

    /// <summary>Whether the moment is earlier or the same.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(IsoTimestamp left, IsoTimestamp right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the moment is later or the same.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(IsoTimestamp left, IsoTimestamp right) => left.CompareTo(right) >= 0;

    /// <summary>The text as the API spells it.</summary>
    public override string ToString() => Value;

    private sealed class Converter() : ModelConverter<IsoTimestamp>(Codec);

#if NET8_0_OR_GREATER
    /// <summary>Reads and writes this type with System.Text.Json as the contract says.</summary>
    public sealed class SystemTextJsonConverter() : SystemTextJsonModelConverter<IsoTimestamp>(Codec);
#endif
}
