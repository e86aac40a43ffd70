namespace Flora.History;

/// <summary>Why a run failed, and what to do about it.</summary>
public sealed record RunFailure
{
    /// <summary>FLORA's code of the failure, as received; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>FLORA's message, as received; null when there is none.</summary>
    public string? Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required FailureAdvice Advice { get; init; }

    /// <summary>Whether a moderation, of FLORA or of a provider, refused the input or the output.</summary>
    public bool IsModeration { get; init; }

    /// <summary>The failure and what to do about it, in a sentence for people.</summary>
    public required string Explanation { get; init; }

    /// <summary>Explains why a run failed.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Null unless the run has failed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="run"/> is null.</exception>
    public static RunFailure? Of(Run run)
    {
        if (run is null) throw new ArgumentNullException(nameof(run));
        return run.Status == GenerationStatus.Failed ? Of(run.ErrorCode, run.ErrorMessage) : null;
    }

    /// <summary>Explains why a run failed.</summary>
    /// <param name="run">The item of the history.</param>
    /// <returns>Null unless the run has failed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="run"/> is null.</exception>
    public static RunFailure? Of(Generation run)
    {
        if (run is null) throw new ArgumentNullException(nameof(run));
        return run.Status == GenerationStatus.Failed ? Of(run.ErrorCode, run.ErrorMessage) : null;
    }

    /// <summary>Explains a failure by what FLORA says of it; a code that is not known is no error, but gives <see cref="FailureAdvice.Unknown"/>.</summary>
    /// <param name="code">The code, such as <c>provider_error</c>; null when there is none.</param>
    /// <param name="message">The message; null when there is none.</param>
    public static RunFailure Of(string? code, string? message)
    {
        var rule = FailureTable.Find(code, message);
        return new()
        {
            Code = code,
            Message = message,
            Advice = rule?.Advice ?? FailureAdvice.Unknown,
            IsModeration = rule?.IsModeration ?? false,
            Explanation = rule?.Explanation
                ?? "What this failure means is not known: read its message, and try once more before asking FLORA's support.",
        };
    }
}
