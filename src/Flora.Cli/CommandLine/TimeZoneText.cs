namespace Flora.Cli.CommandLine;

/// <summary>Reads time zones by their IANA names.</summary>
internal static class TimeZoneText
{
    /// <summary>All names that this system knows, for completion.</summary>
    internal static IEnumerable<string> Names => TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Append(TimeZoneInfo.Utc.Id).Distinct();

    /// <summary>The zone of an option; null when it is not given.</summary>
    /// <exception cref="UsageException">There is no such zone.</exception>
    internal static TimeZoneInfo? Find(Arguments arguments, OptionSpec option)
    {
        if (arguments.Find(option) is not { } name) return null;
        // A name is looked up as a file: one that leads out of the folder of zones is none.
        if (!name.Contains("..", StringComparison.Ordinal) && !Path.IsPathRooted(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)) return zone;
        throw new UsageException($"{option.Name} must be a time zone, {option.Rule}, but is \"{name}\"", arguments.Words)
        {
            Suggestions = Similar.To(name, Names),
        };
    }
}
