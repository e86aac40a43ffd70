using System.Globalization;
using System.Xml;

namespace Flora.Runtime;

/// <summary>Reads durations by ISO 8601.</summary>
internal static class IsoDurationText
{
    private const int DaysOfWeek = 7;

    /// <returns>False when the text is no duration of a fixed length, or none that .NET can hold.</returns>
    internal static bool TryParse(string text, out TimeSpan span)
    {
        span = default;
        // Of years and months, which stand before the time, the length depends on the date.
        if (text.Split('T')[0].IndexOfAny(['Y', 'M']) >= 0 || text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]))
        {
            return false;
        }
        try
        {
            // XML Schema, whose durations .NET reads, has no weeks, which stand alone.
            span = text[text.Length - 1] == 'W' && text[0] == 'P' ? OfWeeks(text) : XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return false;
        }
    }

    private static TimeSpan OfWeeks(string text) =>
        TimeSpan.FromDays(checked(DaysOfWeek * int.Parse(text.Substring(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture)));
}
