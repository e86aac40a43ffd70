namespace Flora.Cli.CommandLine;

/// <summary>Options that the help shows together.</summary>
/// <param name="Heading">What stands above them.</param>
/// <param name="Specs">The options.</param>
internal sealed record OptionGroup(string Heading, IEnumerable<OptionSpec> Specs);
