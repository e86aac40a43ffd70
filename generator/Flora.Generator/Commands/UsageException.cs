namespace Flora.Generator.Commands;

/// <summary>The command line makes no sense; the message is one line that says how it should read.</summary>
internal sealed class UsageException(string message) : Exception(message);
