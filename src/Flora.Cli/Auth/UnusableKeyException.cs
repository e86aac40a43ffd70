namespace Flora.Cli.Auth;

/// <summary>There is an API key, and it is no text that could be one.</summary>
/// <param name="message">What is wrong, without the key and without a full stop.</param>
/// <param name="advice">What to do.</param>
internal sealed class UnusableKeyException(string message, string advice) : Exception(message)
{
    /// <summary>What to do.</summary>
    public string Advice { get; } = advice;
}
