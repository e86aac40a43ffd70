namespace Flora.Cli.Terminal;

/// <summary>Nobody reads standard output any more, as after <c>| head -1</c>.</summary>
internal sealed class OutputClosedException(Exception inner) : Exception("Standard output was closed.", inner);
