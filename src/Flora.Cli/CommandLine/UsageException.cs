using Flora.Cli.Errors;

namespace Flora.Cli.CommandLine;

/// <summary>The command line is wrong.</summary>
/// <param name="message">What is wrong, without a full stop.</param>
/// <param name="command">The words of the command that was meant, as far as they are known: its help is named.</param>
internal sealed class UsageException(string message, IReadOnlyList<string> command) : Exception(message)
{
    /// <summary>What to do about it; null names the help of the command.</summary>
    public string? Advice { get; init; }

    /// <summary>What may have been meant, best first.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The value that is wrong; null when something else is.</summary>
    public FieldReport? Field { get; init; }

    /// <summary>The words of the command that was meant.</summary>
    public IReadOnlyList<string> Command { get; } = command;
}
