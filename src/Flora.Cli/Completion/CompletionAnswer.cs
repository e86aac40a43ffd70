using Flora.Cli.CommandLine;

namespace Flora.Cli.Completion;

/// <summary>What can stand at the cursor.</summary>
/// <param name="Choices">The words, in the order in which they are shown.</param>
/// <param name="Skip">How many letters of the word stay as they are: those of an option that its value is tied to.</param>
/// <param name="IsFile">Whether a file's path is wanted, which the shell completes best.</param>
internal sealed record CompletionAnswer(IReadOnlyList<Choice> Choices, int Skip = 0, bool IsFile = false);
