namespace Flora.Cli.Errors;

/// <summary>What is said of an error.</summary>
/// <param name="ExitCode">What the tool returns.</param>
/// <param name="Code">What programs know it by: the API's code, or one of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">What happened.</param>
internal sealed record ErrorReport(ExitCode ExitCode, string Code, string Message)
{
    /// <summary>What happened, in a line for people: with the code and the request id where there are any.</summary>
    public string Title { get; init; } = Message;

    /// <summary>The status of the API's answer; null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>What was refused.</summary>
    public IReadOnlyList<FieldReport> Fields { get; init; } = [];

    /// <summary>What may have been meant, best first.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>What the API calls the request; null when it was not reached.</summary>
    public string? RequestId { get; init; }

    /// <summary>What to do about it; null when there is nothing.</summary>
    public string? Advice { get; init; }

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The user ended the run: no news to people, but a failure to programs.</summary>
    /// <param name="exitCode">What the process returns: the signal decides.</param>
    internal static ErrorReport Ended(ExitCode exitCode) =>
        new(exitCode, ErrorCodes.Interrupted, exitCode == ExitCode.Terminated ? "ended by the system" : "interrupted");

    /// <summary>The lines below the title, for people.</summary>
    internal IEnumerable<string> Lines()
    {
        foreach (var field in Fields)
        {
            // What the title says already is not said again.
            var isSaid = Title.Contains($"{field.Name} {field.Message}", StringComparison.Ordinal)
                || Title.Contains($"{field.Name}: {field.Message}", StringComparison.Ordinal);
            if (!isSaid) yield return $"{field.Name}: {field.Message}";
        }
        if (Suggestions.Count > 0) yield return $"did you mean {string.Join(" or ", Suggestions)}?";
        if (Advice is not null) yield return Advice;
    }
}
