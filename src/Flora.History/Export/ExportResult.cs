namespace Flora.History;

/// <summary>What an export has done.</summary>
public sealed record ExportResult
{
    /// <summary>How many runs were written.</summary>
    public required int Written { get; init; }

    /// <summary>How many runs were in the file already.</summary>
    public required int Kept { get; init; }

    /// <summary>How many runs are under way, or not settled, and left for a later export.</summary>
    public required int LeftForLater { get; init; }

    /// <summary>How many runs were listed.</summary>
    public required int RunsListed { get; init; }
}
