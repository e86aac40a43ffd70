namespace Flora.Cli.Completion;

/// <summary>How a shell quotes.</summary>
/// <param name="Escape">The letter that takes the meaning of the next.</param>
/// <param name="InnerEscape">The letter that does so within single quotes, for itself and for a quote; null when none does.</param>
internal sealed record LineSyntax(char Escape, char? InnerEscape)
{
    /// <summary>The letters that begin another part of a word, of which alone the shell replaces the last.</summary>
    public string Breaks { get; init; } = "";

    internal static LineSyntax Posix { get; } = new('\\', null);

    internal static LineSyntax Fish { get; } = new('\\', '\\');

    internal static LineSyntax PowerShell { get; } = new('`', '\'');

    /// <summary>Whether two letters within single quotes stand for the second.</summary>
    internal bool EscapesInQuotes(char letter, char next) => letter == InnerEscape && (next == '\'' || next == letter);
}
