namespace Flora;

/// <summary>No answer, or not all of it, arrived: the name was not found, the connection was refused, cut or not trusted.</summary>
public sealed class FloraConnectionException : FloraException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What the transport reported.</param>
    public FloraConnectionException(string? message, Exception? innerException = null) : base(message, innerException)
    {
    }
}
