using System.Globalization;
using System.Text.Json;

namespace Flora.Cli.Commands;

/// <summary>The moments that items are wanted of, both included.</summary>
/// <param name="Since">The first; null sets no bound.</param>
/// <param name="Until">The last; null sets no bound.</param>
internal sealed record TimeRange(DateTimeOffset? Since, DateTimeOffset? Until)
{
    /// <summary>All times.</summary>
    internal static TimeRange All { get; } = new(null, null);

    /// <summary>Whether there is no bound.</summary>
    internal bool IsAll => Since is null && Until is null;

    /// <summary>A moment as the API tells it: a unix time or an ISO text; null when it is neither.</summary>
    internal static DateTimeOffset? Moment(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var unix) && new UnixTimestamp(unix).TryToDateTimeOffset(out var moment) => moment,
        { ValueKind: JsonValueKind.String } text when DateTimeOffset.TryParse(
            text.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment,
        _ => null,
    };

    /// <summary>Whether a moment comes before all that is wanted; one that is not known does not.</summary>
    internal bool IsOver(DateTimeOffset? moment) => moment < Since;

    /// <summary>Whether a moment comes after all that is wanted; one that is not known does not.</summary>
    internal bool IsAhead(DateTimeOffset? moment) => moment > Until;
}
