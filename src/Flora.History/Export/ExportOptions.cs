namespace Flora.History;

/// <summary>How a history is exported.</summary>
public sealed record ExportOptions
{
    /// <summary>
    /// How long after its end a completed run without a cost is left for a later export, since its cost may follow; 1 hour. Zero writes it
    /// at once.
    /// </summary>
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether the whole history is listed, even where nothing older should be new; false.</summary>
    public bool Rescan { get; set; }
}
