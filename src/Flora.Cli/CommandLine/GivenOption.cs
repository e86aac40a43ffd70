namespace Flora.Cli.CommandLine;

/// <summary>An option that was given.</summary>
/// <remarks>A class, because queries over structs are compiled when they run, which every command would wait for.</remarks>
/// <param name="Spec">The option.</param>
/// <param name="Value">Its value; of a switch, the text <c>true</c>.</param>
internal sealed record GivenOption(OptionSpec Spec, string Value);
