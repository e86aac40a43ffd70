namespace Flora.Cli.Commands;

/// <summary>A column of the table.</summary>
internal sealed record Column
{
    /// <summary>What stands above it.</summary>
    public required string Header { get; init; }

    /// <summary>The members that lead from an item to the value.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>How the value is shown.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>The members that lead to what is shown when the value is absent; null shows nothing.</summary>
    public IReadOnlyList<string>? Else { get; init; }

    /// <summary>How wide it is at least, for rows that are printed after those that set the widths.</summary>
    public int Least { get; init; }

    /// <summary>The currency of <see cref="ColumnKind.Money"/>; null when the document does not say.</summary>
    public string? Unit { get; init; }

    /// <summary>
    /// For <see cref="ColumnKind.Links"/>: the member of each value that holds the address; null when the value is the address. For
    /// <see cref="ColumnKind.Id"/>: the member of the item that holds its address; null when it has none.
    /// </summary>
    public string? Link { get; init; }

    /// <summary>For <see cref="ColumnKind.Links"/>: the member of each value that says what it is; null shows the address.</summary>
    public string? Label { get; init; }
}
