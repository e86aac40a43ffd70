namespace Flora.Cli.Errors;

/// <summary>What the tool returns to the shell; <see cref="ExitCodes"/> says it to users.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>A fault of the tool itself, or of the system beneath it.</summary>
    Internal = 1,

    /// <summary>The command line is wrong, or a value breaks a rule that was checked locally.</summary>
    Usage = 2,

    /// <summary>No key, a wrong key, or a key that may not.</summary>
    Authentication = 3,

    /// <summary>The API refused the request for another reason.</summary>
    Refused = 4,

    /// <summary>The server failed, or its answer cannot be understood.</summary>
    Server = 5,

    /// <summary>The server was not reached, or not in time.</summary>
    Network = 6,

    /// <summary>Too many requests.</summary>
    RateLimited = 7,

    /// <summary>What was waited for is still pending when the wait ends.</summary>
    Pending = 8,

    /// <summary>What was waited for ended, and failed; or a part of what was to be done failed, and the rest is done.</summary>
    Failed = 9,

    /// <summary>Interrupted by Ctrl-C.</summary>
    Interrupted = 130,

    /// <summary>Ended by the system (SIGTERM).</summary>
    Terminated = 143,
}
