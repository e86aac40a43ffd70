using System.Globalization;
using System.Text.RegularExpressions;

namespace Flora.Cli.Commands;

/// <summary>A kind of text that the document names, checked before it is sent as typed.</summary>
/// <param name="Rule">What a value must be.</param>
/// <param name="Fits">Whether a text is such a value.</param>
internal sealed record TextFormat(string Rule, Func<string, bool> Fits)
{
    private static readonly Regex Moment = new(
        @"\A(?<time>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?(?<zone>Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.ExplicitCapture);

    private static readonly Regex Span = new(
        @"\A-?P(?=.)([0-9]+W|([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?)?)\z", RegexOptions.ExplicitCapture);

    /// <summary>Whether a text that does not fit cannot be sent at all.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>A day.</summary>
    public static TextFormat Date { get; } = new(
        "a day such as 2026-01-31", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary>A moment, with its distance from UTC: without it nobody could tell which is meant.</summary>
    public static TextFormat Timestamp { get; } = new("a time such as 2026-01-31T12:00:00Z or 2026-01-31T12:00:00+01:00", IsMoment);

    /// <summary>A time of day; its distance from UTC may be missing.</summary>
    public static TextFormat Time { get; } = new("a time of day such as 12:00:00Z or 12:00:00+01:00", text => new IsoTime(text).TryToTimeOfDay(out _));

    /// <summary>A duration, of years and months too.</summary>
    public static TextFormat Duration { get; } = new("a duration such as P1DT2H30M", Span.IsMatch);

    /// <summary>A moment as headers spell it.</summary>
    public static TextFormat HttpDate { get; } = new("a date such as Sun, 01 Mar 2026 12:00:00 GMT", text => new HttpDate(text).TryToDateTimeOffset(out _));

    /// <summary>Bytes as base64.</summary>
    public static TextFormat Base64 { get; } = new("base64", text => Convert.TryFromBase64String(text, new byte[text.Length], out _)) { IsNeeded = true };

    private static bool IsMoment(string text) =>
        Moment.Match(text) is { Success: true } match
        && DateTimeOffset.TryParseExact(
            match.Groups["time"].Value + match.Groups["zone"].Value, "yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
