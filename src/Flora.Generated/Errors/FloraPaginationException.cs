namespace Flora;

/// <summary>A listing would never end: the cursors that the pages name repeat.</summary>
public sealed class FloraPaginationException : FloraException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    public FloraPaginationException(string? message) : base(message)
    {
    }

    /// <summary>The cursor that came again.</summary>
    public string? Cursor { get; init; }
}
