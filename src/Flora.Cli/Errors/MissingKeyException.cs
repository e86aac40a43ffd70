namespace Flora.Cli.Errors;

/// <summary>There is no API key.</summary>
/// <param name="advice">What to do.</param>
internal sealed class MissingKeyException(string advice) : Exception("there is no API key")
{
    /// <summary>What to do.</summary>
    public string Advice { get; } = advice;
}
