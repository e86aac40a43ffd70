namespace Flora;

/// <summary>An attempt took longer than its timeout; the body counts.</summary>
public sealed class FloraTimeoutException : FloraException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What the transport reported.</param>
    public FloraTimeoutException(string? message, Exception? innerException = null) : base(message, innerException)
    {
    }
}
