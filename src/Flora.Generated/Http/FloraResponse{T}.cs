namespace Flora;

/// <summary>A successful answer that holds something.</summary>
/// <typeparam name="T">What it holds.</typeparam>
public sealed record FloraResponse<T> : FloraResponse
{
    /// <summary>What the answer holds.</summary>
    public required T Value { get; init; }
}
