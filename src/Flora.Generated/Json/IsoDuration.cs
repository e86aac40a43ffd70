using System.Xml;
using Flora.Runtime;
using Newtonsoft.Json;

namespace Flora;

/// <summary>A duration as text by ISO 8601 and RFC 3339, such as <c>P1DT2H30M</c>.</summary>
/// <remarks>The text is kept as it is, and a text that names no duration is kept too.</remarks>
[JsonConverter(typeof(Converter)), KeepConstructor(typeof(Converter))]
#if NET8_0_OR_GREATER
[System.Text.Json.Serialization.JsonConverter(typeof(SystemTextJsonConverter))]
#endif
public readonly record struct IsoDuration : IComparable<IsoDuration>
{
    internal static readonly Codec<IsoDuration> Codec = new(
        static (ref json) => new IsoDuration(json.String()), static (json, value) => json.String(value.Value));

    private readonly string? text;

    /// <summary>Makes a duration.</summary>
    /// <param name="value">The text as the API spells it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public IsoDuration(string value) => text = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The text as the API spells it; never null, and empty for <c>default</c>.</summary>
    public string Value => text ?? "";

    /// <summary>Makes a duration of days, hours, minutes and seconds.</summary>
    /// <param name="span">The duration, to the tick.</param>
    public static implicit operator IsoDuration(TimeSpan span) => FromTimeSpan(span);

    /// <summary>Makes a duration of days, hours, minutes and seconds.</summary>
    /// <param name="span">The duration, to the tick.</param>
    public static IsoDuration FromTimeSpan(TimeSpan span) => new(XmlConvert.ToString(span));

    /// <summary>The duration, to the tick.</summary>
    /// <exception cref="FormatException">The text names no duration, or none of a fixed length.</exception>
    public TimeSpan ToTimeSpan() => TryToTimeSpan(out var span)
        ? span
        : throw new FormatException($"\"{SafeText.Line(Value, 100)}\" is no duration of a fixed length by ISO 8601.");

    /// <summary>The duration, to the tick.</summary>
    /// <param name="span">The duration.</param>
    /// <returns>False when the text names no duration, none that .NET can hold, or one of years or months, whose length depends on the date.</returns>
    public bool TryToTimeSpan(out TimeSpan span) => IsoDurationText.TryParse(Value, out span);

    /// <summary>Compares the lengths; what has none comes first, ordered by its text.</summary>
    /// <param name="other">The other duration.</param>
    public int CompareTo(IsoDuration other) => (TryToTimeSpan(out var mine), other.TryToTimeSpan(out var theirs)) switch
    {
        (true, true) => mine.CompareTo(theirs),
        (false, false) => string.CompareOrdinal(Value, other.Value),
        (var isLength, _) => isLength ? 1 : -1,
    };


    /// <summary>Compares the texts, ordinally: two spellings of one duration are not equal.</summary>
    /// <param name="other">The other duration.</param>
    public bool Equals(IsoDuration other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Whether the duration is shorter.</summary>
    /// <param name="left">A duration.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(IsoDuration left, IsoDuration right) => left.CompareTo(right) < 0;

    /// <summary>Whether the duration is longer.</summary>
    /// <param name="left">A duration.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(IsoDuration left, IsoDuration right) => left.CompareTo(right) > 0;

    /// <summary>Whether the duration is shorter or the same.</summary>
    /// <param name="left">A duration.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(IsoDuration left, IsoDuration right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the duration is longer or the same.</summary>
    /// <param name="left">A duration.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(IsoDuration left, IsoDuration right) => left.CompareTo(right) >= 0;

    /// <summary>The text as the API spells it.</summary>
    public override string ToString() => Value;

    private sealed class Converter() : ModelConverter<IsoDuration>(Codec);

#if NET8_0_OR_GREATER
    /// <summary>Reads and writes this type with System.Text.Json as the contract says.</summary>
    public sealed class SystemTextJsonConverter() : SystemTextJsonModelConverter<IsoDuration>(Codec);
#endif
}
