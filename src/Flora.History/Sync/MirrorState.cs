namespace Flora.History;

/// <summary>What a manifest says of the runs that a sync is about.</summary>
internal sealed class MirrorState(SyncFolder folder, HistoryFilter filter, SyncOptions options)
{
    // How many files each run has: enough to know of those that are done, however many they are.
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ManifestEntry> unfinished = new(StringComparer.Ordinal);
    private readonly List<ListedMark> marks = [];

    /// <summary>How many outputs are on disk.</summary>
    internal int Files => known.Values.Sum();

    /// <summary>How many runs are left to be done.</summary>
    internal int Unfinished => unfinished.Count;

    /// <summary>Up to where all is in the manifest; null when that is not known.</summary>
    internal UnixTimestamp? Listed =>
        marks.Where(mark => mark.Covers(filter)).Select(static mark => (UnixTimestamp?)mark.CreatedAt).Max();

    internal void Add(ListedMark mark) => marks.Add(mark);

    internal void Add(ManifestEntry entry)
    {
        if (options.RestoreMissing)
        {
            entry = entry with { Files = [.. entry.Files.Where(IsThere)] };
        }
        foreach (var file in entry.Files)
        {
            folder.Claim(folder.FullPathOf(file));
        }
        unfinished.Remove(entry.Run.RunId);
        if (entry.IsGone)
        {
            // Should it be listed again, it is new.
            known.Remove(entry.Run.RunId);
            return;
        }
        known[entry.Run.RunId] = entry.Files.Count;
        if (IsMeant(entry.Run) && (entry.IsOpen || entry.Missing(options).Any()))
        {
            unfinished.Add(entry.Run.RunId, entry);
        }
    }

    internal bool Knows(string runId) => known.ContainsKey(runId);

    /// <summary>What is to be done for a run that was listed; null when nothing is.</summary>
    internal ManifestEntry? Take(Generation run)
    {
        if (unfinished.TryGetValue(run.RunId, out var entry))
        {
            unfinished.Remove(run.RunId);
            return entry with { Run = RunSnapshot.Of(entry.Run).With(run).Generation! };
        }
        return known.ContainsKey(run.RunId) ? null : new() { Run = run };
    }

    /// <summary>What is to be done for runs that were not listed.</summary>
    internal IReadOnlyList<ManifestEntry> TakeRest()
    {
        ManifestEntry[] rest = [.. unfinished.Values];
        unfinished.Clear();
        return rest;
    }

    private bool IsMeant(Generation run) =>
        (filter.ProjectId is null || filter.ProjectId == run.ProjectId)
        && (filter.WorkspaceId is null || filter.WorkspaceId == run.WorkspaceId)
        && (filter.Status is not { } status || status == run.Status || !RunState.HasEnded(run))
        && filter.CoversTimeOf(run);

    private bool IsThere(SyncedFile file)
    {
        var info = new FileInfo(folder.FullPathOf(file));
        return info.Exists && info.Length == file.Length;
    }
}
