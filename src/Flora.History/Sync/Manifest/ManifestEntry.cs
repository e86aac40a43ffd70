namespace Flora.History;

/// <summary>What a manifest tells of a run.</summary>
internal sealed record ManifestEntry
{
    /// <summary>The run, as it was seen last.</summary>
    internal required Generation Run { get; init; }

    /// <summary>Its outputs that are on disk.</summary>
    internal IReadOnlyList<SyncedFile> Files { get; init; } = [];

    /// <summary>Its outputs that could not be fetched.</summary>
    internal IReadOnlyList<SyncFailure> Failures { get; init; } = [];

    /// <summary>Whether FLORA does not know the run any more.</summary>
    internal bool IsGone { get; init; }

    /// <summary>Whether the run is still under way, as far as is known.</summary>
    internal bool IsOpen => !IsGone && !RunState.HasEnded(Run);

    /// <summary>The outputs that are wanted and not on disk.</summary>
    internal IEnumerable<(string Key, int Number, GenerationOutput Output)> Missing(SyncOptions options) => IsOpen
        ? []
        : OutputKeys.Of(Run).Where(output => options.Wants(output.Output) && !Files.Any(file => file.Key == output.Key));
}
