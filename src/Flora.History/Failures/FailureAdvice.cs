namespace Flora.History;

/// <summary>What to do about a run that failed.</summary>
public enum FailureAdvice
{
    /// <summary>Nothing is known about this kind of failure.</summary>
    Unknown,

    /// <summary>Start the same run again: the failure was a matter of chance.</summary>
    RetryNow,

    /// <summary>Start the same run again after a while: something has no room, or is out of order.</summary>
    RetryLater,

    /// <summary>The same run would fail again: change its prompt, its inputs or its settings first.</summary>
    ChangeInput,

    /// <summary>Neither another try nor another input helps.</summary>
    DoNotRetry,
}
