namespace Flora.Cli.Errors;

/// <summary>An exit code as the help lists it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Meaning">What it means, in a line.</param>
internal sealed record ExitMeaning(ExitCode Code, string Meaning);
