using System.Globalization;
using System.Net.Http.Headers;

namespace Flora.Runtime;

/// <summary>Reads the header <c>Retry-After</c>: seconds, with a fraction too, or an HTTP date.</summary>
internal static class RetryAfter
{
    private static readonly string[] Dates =
        ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>How long to wait from now; null when the header is absent or unreadable.</summary>
    internal static TimeSpan? Of(HttpHeaders headers, TimeProvider time) =>
        headers.TryGetValues("Retry-After", out var values) ? Parse(values.FirstOrDefault(), time) : null;

    internal static TimeSpan? Parse(string? value, TimeProvider time)
    {
        value = value?.Trim();
        if (value is null || value.Length == 0)
        {
            return null;
        }
        // The first character tells numbers from words that .NET takes for numbers, such as NaN.
        if (value[0] is >= '0' and <= '9' or '.'
            && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : TimeSpan.MaxValue;
        }
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowInnerWhite;
        if (DateTimeOffset.TryParseExact(value, Dates, CultureInfo.InvariantCulture, Utc, out var date))
        {
            var wait = date - time.GetUtcNow();
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
        return null;
    }
}
