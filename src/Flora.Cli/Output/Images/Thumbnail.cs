namespace Flora.Cli.Output.Images;

/// <summary>What is to be drawn beneath an item: a picture, or why there is none.</summary>
/// <param name="Picture">The picture; null when it cannot be had.</param>
/// <param name="Problem">Why it cannot be had, in the tool's own words.</param>
internal sealed record Thumbnail(Picture? Picture, string? Problem)
{
    /// <summary>One that cannot be had.</summary>
    internal static Thumbnail Missing(string problem) => new(null, problem);
}
