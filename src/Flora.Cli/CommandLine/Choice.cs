namespace Flora.Cli.CommandLine;

/// <summary>A value that can be chosen.</summary>
/// <param name="Value">The value as typed.</param>
/// <param name="Help">What it means, in a few words; null when it says enough.</param>
internal sealed record Choice(string Value, string? Help = null);
