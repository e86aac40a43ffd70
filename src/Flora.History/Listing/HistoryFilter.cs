namespace Flora.History;

/// <summary>Which runs of the history are meant; without any member all of them.</summary>
public sealed record HistoryFilter
{
    /// <summary>Only runs of this project (<c>prj_…</c>).</summary>
    public string? ProjectId { get; set; }

    /// <summary>Only runs of this workspace (<c>ws_…</c>).</summary>
    public string? WorkspaceId { get; set; }

    /// <summary>Only runs in this state.</summary>
    public GenerationStatus? Status { get; set; }

    /// <summary>Only runs created at this moment or later; listing stops at the first older one.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only runs created before this moment.</summary>
    public DateTimeOffset? Until { get; set; }

    internal GenerationListRequest ToRequest() => new()
    {
        // One request costs the same whether it asks for one run or for a hundred.
        Limit = 100,
        ProjectId = ProjectId,
        WorkspaceId = WorkspaceId,
        Status = Status,
    };

    /// <summary>Whether a run lies within the times; one whose time cannot be told does.</summary>
    internal bool CoversTimeOf(Generation run) =>
        !run.CreatedAt.TryToDateTimeOffset(out var created)
        || ((Since is not { } since || created >= since) && (Until is not { } until || created < until));

    /// <summary>Whether a run, and so every one that is listed after it, is older than all that is meant.</summary>
    internal bool EndsAt(Generation run) =>
        Since is { } since && run.CreatedAt.TryToDateTimeOffset(out var created) && created < since;
}
