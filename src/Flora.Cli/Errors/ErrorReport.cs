namespace Flora.Cli.Errors;

/// <summary>What is said of an error: at most a few lines.</summary>
/// <param name="Code">What the tool returns.</param>
/// <param name="Title">What happened.</param>
/// <param name="Details">More of it, such as each field that was refused, a line each.</param>
/// <param name="Advice">What to do about it; null when there is nothing.</param>
internal sealed record ErrorReport(ExitCode Code, string Title, IReadOnlyList<string> Details, string? Advice);
