namespace Flora.History;

/// <summary>Says that every run up to a moment is in the manifest, of those that a filter means.</summary>
/// <param name="CreatedAt">When the newest of them was created.</param>
/// <param name="ProjectId">The project of the filter; null for all.</param>
/// <param name="WorkspaceId">The workspace of the filter; null for all.</param>
/// <param name="Since">From when on; null for from the beginning.</param>
internal sealed record ListedMark(UnixTimestamp CreatedAt, string? ProjectId, string? WorkspaceId, DateTimeOffset? Since)
{
    internal static ListedMark Of(HistoryFilter filter, UnixTimestamp createdAt) => new(createdAt, filter.ProjectId, filter.WorkspaceId, filter.Since);

    /// <summary>Whether another one is of no more use beside this.</summary>
    internal bool SaysMoreThan(ListedMark other) => CreatedAt >= other.CreatedAt
        && Covers(new HistoryFilter { ProjectId = other.ProjectId, WorkspaceId = other.WorkspaceId, Since = other.Since });

    /// <summary>Whether it says so of all that another filter means.</summary>
    internal bool Covers(HistoryFilter filter) =>
        (ProjectId is null || ProjectId == filter.ProjectId) && (WorkspaceId is null || WorkspaceId == filter.WorkspaceId)
        && (Since is null || filter.Since >= Since);
}
