namespace Flora.Cli.Terminal;

/// <summary>Standard output took no more, as on a full disk.</summary>
internal sealed class OutputFailedException(Exception inner) : Exception($"standard output could not be written: {inner.Message}", inner);
