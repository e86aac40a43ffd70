namespace Flora.Cli.Terminal;

/// <summary>Nobody reads the stream any more, as after <c>| head -1</c>.</summary>
internal sealed class OutputClosedException() : IOException("The stream was closed by its reader.");
