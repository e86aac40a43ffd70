namespace Flora.Generator.Tests.Support;

/// <summary>What a started program left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed as errors.</param>
internal sealed record RunResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of <see cref="Error"/>.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All of it, for the message of a failing test.</summary>
    public override string ToString() => $"exit {ExitCode}\n{Output}\n{Error}";
}
