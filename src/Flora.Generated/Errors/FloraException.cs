namespace Flora;

/// <summary>Whatever goes wrong in a call, other than its cancellation by the caller.</summary>
public abstract class FloraException : Exception
{
    private IReadOnlyList<FloraAttempt> attempts = [];
    private string? requestId;

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why, if another exception tells.</param>
    protected FloraException(string? message, Exception? innerException = null) : base(message, innerException)
    {
    }

    /// <summary>The attempts of the call, in order; empty when nothing was sent.</summary>
    public IReadOnlyList<FloraAttempt> Attempts
    {
        get => attempts;
        init => attempts = value ?? [];
    }

    /// <summary>FLORA's identifier of the request, which its support asks for; null when there was no answer or it had none.</summary>
    public string? RequestId
    {
        get => requestId;
        init => requestId = value;
    }

    /// <summary>Tells the attempts: a handler that raises an exception knows only its own.</summary>
    internal void Tell(IReadOnlyList<FloraAttempt> all)
    {
        attempts = all;
        requestId ??= all.Count == 0 ? null : all[all.Count - 1].RequestId;
    }
}
