namespace Flora.Generator.Document;

/// <summary>Whether a diagnostic stops the run.</summary>
public enum Severity
{
    /// <summary>Worth a look; the run goes on.</summary>
    Warning,

    /// <summary>Nothing is written, and the exit code is 1.</summary>
    Error,
}
