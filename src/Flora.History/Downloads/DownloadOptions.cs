namespace Flora.History;

/// <summary>How an output is downloaded.</summary>
public sealed record DownloadOptions
{
    /// <summary>How large an output may be, in bytes; 2 GiB.</summary>
    public long MaxBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How often in a row an attempt that brought nothing is repeated; 4.</summary>
    public int MaxRetries { get; set; } = 4;

    /// <summary>The longest wait before another attempt; 30 s.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for an answer, or for more of it, before the attempt is given up; 60 s.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether a file that is there already is replaced; false.</summary>
    public bool Overwrite { get; set; }

    internal DownloadOptions Checked()
    {
        OptionsFault.ThrowUnless(MaxBytes > 0, nameof(MaxBytes), "must be at least 1");
        OptionsFault.ThrowUnless(MaxRetries >= 0, nameof(MaxRetries), "must not be negative");
        OptionsFault.ThrowUnless(MaxRetryDelay >= TimeSpan.Zero, nameof(MaxRetryDelay), "must not be negative");
        OptionsFault.ThrowUnless(MaxRetryDelay <= Pause.Longest, nameof(MaxRetryDelay), "must not be more than 24 days");
        OptionsFault.ThrowUnless(IdleTimeout <= Pause.Longest, nameof(IdleTimeout), "must not be more than 24 days");
        OptionsFault.ThrowUnless(IdleTimeout > TimeSpan.Zero, nameof(IdleTimeout), "must be more than nothing");
        return this with { };
    }
}
