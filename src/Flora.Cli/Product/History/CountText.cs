using System.Globalization;

namespace Flora.Cli.Product.History;

/// <summary>Numbers of things, for reading.</summary>
internal static class CountText
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB", "PB"];

    /// <summary>A number with what it counts: <c>1 run</c>, <c>2 runs</c>.</summary>
    internal static string Of(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    /// <summary>Bytes: <c>512 B</c>, <c>3.2 MB</c>.</summary>
    internal static string OfBytes(long bytes)
    {
        var amount = (decimal)bytes;
        var unit = 0;
        // What would be rounded to a thousand is one of the next.
        while (amount >= 999.95m && unit < Units.Length - 1)
        {
            amount /= 1000;
            unit++;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{(unit == 0 ? bytes : Math.Round(amount, 1)):0.#} {Units[unit]}");
    }
}
