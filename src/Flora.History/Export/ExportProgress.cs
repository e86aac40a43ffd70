namespace Flora.History;

/// <summary>How far an export is.</summary>
public sealed record ExportProgress
{
    /// <summary>How many runs were listed.</summary>
    public required int RunsListed { get; init; }

    /// <summary>How many runs were written.</summary>
    public required int Written { get; init; }
}
