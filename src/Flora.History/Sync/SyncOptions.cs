namespace Flora.History;

/// <summary>How the outputs of the history are mirrored.</summary>
public sealed record SyncOptions
{
    /// <summary>The layout that is used unless another is named.</summary>
    public const string DefaultLayout = "{date}/{model}/{run_id}-{n}{ext}";

    /// <summary>The names that can stand in braces in a layout.</summary>
    public static IReadOnlyList<string> LayoutFields { get; } = [.. History.LayoutFields.Names];

    /// <summary>
    /// Where a file goes below the folder, with <c>/</c> between folders. The fields are <c>{date}</c>, <c>{year}</c>, <c>{month}</c>,
    /// <c>{day}</c> (when the run was created), <c>{model}</c>, <c>{project}</c>, <c>{workspace}</c>, <c>{run_id}</c>,
    /// <c>{output_id}</c>, <c>{n}</c> (the place of the output in its run, from 1 on), <c>{type}</c> (<c>image</c>, <c>video</c>, …) and,
    /// at the end, <c>{ext}</c>. Where two outputs would get one name, the later gets a number.
    /// </summary>
    public string Layout { get; set; } = DefaultLayout;

    /// <summary>The kinds of outputs that are wanted; null, the default, for all.</summary>
    public IReadOnlyList<GenerationOutputType>? Types { get; set; }

    /// <summary>Whether a file <c>NAME.json</c> beside each output tells all of its run; false.</summary>
    public bool WriteMetadata { get; set; }

    /// <summary>Whether files that were fetched once and have gone, or have another length, are fetched again; false.</summary>
    public bool RestoreMissing { get; set; }

    /// <summary>
    /// Whether the whole history is listed, even where nothing older should be new; false. It finds what an earlier listing missed because
    /// runs were deleted while it was read.
    /// </summary>
    public bool Rescan { get; set; }

    /// <summary>Where the days of the layout begin and end; null for UTC.</summary>
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>How each output is downloaded; null for the defaults.</summary>
    public DownloadOptions? Download { get; set; }

    internal bool Wants(GenerationOutput output) => Types is null || Types.Contains(output.Type);
}
