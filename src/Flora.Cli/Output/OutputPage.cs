namespace Flora.Cli.Output;

/// <summary>A page of an answer, without its types: what the formats print.</summary>
internal sealed record OutputPage
{
    /// <summary>The items, each as UTF-8 JSON, made as they are asked for.</summary>
    public required IEnumerable<ReadOnlyMemory<byte>> Items { get; init; }

    /// <summary>How many items there are.</summary>
    public required int Count { get; init; }

    /// <summary>The whole page as UTF-8 JSON.</summary>
    public required Func<ReadOnlyMemory<byte>> Envelope { get; init; }

    /// <summary>The cursor that goes on after the items of this page; null after the last page.</summary>
    public required string? NextCursor { get; init; }

    /// <summary>About how many items there are on all pages; null when the API does not say.</summary>
    public long? Total { get; init; }

    /// <summary>The body as received; null unless it was asked for.</summary>
    public required ReadOnlyMemory<byte>? Raw { get; init; }

    /// <summary>What is drawn beneath each item; null draws nothing.</summary>
    public IReadOnlyList<string>? Drawings { get; init; }

    /// <summary>The same page with other items.</summary>
    internal OutputPage With(IEnumerable<ReadOnlyMemory<byte>> items) => this with { Items = items };
}
