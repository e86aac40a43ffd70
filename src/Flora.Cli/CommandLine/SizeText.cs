using System.Globalization;

namespace Flora.Cli.CommandLine;

/// <summary>Sizes as typed: <c>5000</c>, <c>500kB</c>, <c>1.5GB</c>, <c>2GiB</c>.</summary>
internal static class SizeText
{
    private static readonly (string Unit, decimal Bytes)[] Units =
    [
        ("kib", 1L << 10), ("mib", 1L << 20), ("gib", 1L << 30), ("tib", 1L << 40),
        ("kb", 1_000), ("mb", 1_000_000), ("gb", 1_000_000_000), ("tb", 1_000_000_000_000), ("b", 1), ("", 1),
    ];

    /// <summary>Reads a size of at least a byte; false for any other text.</summary>
    internal static bool TryRead(string text, out long bytes)
    {
        var (unit, factor) = Units.First(known => text.EndsWith(known.Unit, StringComparison.OrdinalIgnoreCase));
        bytes = 0;
        if (!decimal.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            || amount > long.MaxValue / factor)
        {
            return false;
        }
        bytes = (long)(amount * factor);
        return bytes > 0;
    }
}
