using Flora.Cli.CommandLine;
using Flora.Cli.Commands;

namespace Flora.Cli.Product.History;

/// <summary>The option that says where days begin and end.</summary>
internal static class TimeZoneOption
{
    internal static readonly OptionSpec Spec = new("--time-zone", "ZONE", "Where days begin and end.")
    {
        Rule = "a name such as Europe/Berlin or UTC",
        Default = "that of this machine",
        Values = _ => TimeZoneText.Names.Select(name => new Choice(name)),
    };

    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">There is no such zone.</exception>
    internal static TimeZoneInfo Read(LocalCall call) => TimeZoneText.Find(call.Arguments, Spec) ?? call.Host.Time.LocalTimeZone;
}
