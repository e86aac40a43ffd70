namespace Flora.Cli.Commands;

/// <summary>An example of a call.</summary>
/// <param name="Line">What is typed.</param>
/// <param name="Comment">What it is good for, in a few words; null when the line says enough.</param>
internal sealed record CommandExample(string Line, string? Comment = null);
