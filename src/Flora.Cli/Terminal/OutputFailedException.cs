namespace Flora.Cli.Terminal;

/// <summary>The stream took no more, as on a full disk.</summary>
/// <param name="reason">What the system says.</param>
internal sealed class OutputFailedException(string reason) : IOException($"the output could not be written: {reason}");
