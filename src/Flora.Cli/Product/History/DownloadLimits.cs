using System.Globalization;
using Flora.Cli.CommandLine;
using Flora.History;

namespace Flora.Cli.Product.History;

/// <summary>The options that bound downloads.</summary>
internal static class DownloadLimits
{
    private static readonly OptionSpec MaxSize = new("--max-size", "SIZE", "How large an output may be.")
    {
        Rule = "a number of bytes, or one with kB, MB, GB, KiB, MiB or GiB",
        Default = "2GiB",
    };

    private static readonly OptionSpec AtOnce = new("--at-once", "NUMBER", "How many outputs are downloaded at once.")
    {
        Rule = "1 or more",
        Default = new FloraHistoryOptions().MaxConcurrentDownloads.ToString(CultureInfo.InvariantCulture),
    };

    internal static IEnumerable<OptionSpec> Specs => [MaxSize, AtOnce];

    /// <summary>How large an output may be; null when nobody says.</summary>
    /// <exception cref="UsageException">It is no size.</exception>
    internal static long? ReadMaxSize(Arguments arguments)
    {
        if (arguments.Find(MaxSize) is not { } text) return null;
        return SizeText.TryRead(text, out var bytes)
            ? bytes
            : throw new UsageException($"{MaxSize.Name} must be a size above zero such as 500MB or 2GiB, but is \"{text}\"", arguments.Words);
    }

    /// <summary>How many outputs are downloaded at once; null when nobody says.</summary>
    /// <exception cref="UsageException">It is no such number.</exception>
    internal static int? ReadAtOnce(Arguments arguments) => new SettingsCheck(arguments).Number(AtOnce, least: 1);
}
