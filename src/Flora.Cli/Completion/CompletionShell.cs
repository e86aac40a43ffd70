using Flora.Cli.Terminal;

namespace Flora.Cli.Completion;

/// <summary>A shell that completes the tool's words: what it runs, how it asks, and what it is told.</summary>
internal abstract class CompletionShell
{
    private const int MostHelp = 100;

    /// <summary>What the shell is called.</summary>
    public abstract string Name { get; }

    /// <summary>What the help says of its name.</summary>
    public abstract string Help { get; }

    /// <summary>How completion is turned on, for people to paste.</summary>
    /// <param name="tool">The word that starts the tool.</param>
    public abstract string Install(string tool);

    /// <summary>What the shell reads to ask the tool: <see cref="CompletionRequest.Word"/>, the name, and the arguments that it chooses.</summary>
    /// <param name="tool">The word that starts the tool.</param>
    public abstract string Script(string tool);

    /// <summary>Answers.</summary>
    /// <param name="arguments">What the script gave.</param>
    /// <param name="complete">Finds what can stand behind some words.</param>
    /// <returns>What the script reads: what the rest is and how much of the word stays, then a choice a line.</returns>
    public abstract IEnumerable<string> Answer(IReadOnlyList<string> arguments, Func<IReadOnlyList<string>, string, CompletionAnswer> complete);

    /// <summary>The shells, in the order of the help.</summary>
    internal static IReadOnlyList<CompletionShell> All { get; } = [new BashShell(), new ZshShell(), new FishShell(), new PowerShell()];

    /// <summary>The first line of an answer.</summary>
    protected static string Head(CompletionAnswer answer) => $"{(answer.IsFile ? "files" : "words")} {answer.Skip}";

    /// <summary>Completes the word of the cursor of a line.</summary>
    protected static CompletionAnswer Complete(TypedLine line, Func<IReadOnlyList<string>, string, CompletionAnswer> complete) =>
        line.IsRedirection ? new([], IsFile: true) : complete([.. line.Words.Skip(1)], line.Current);

    /// <summary>The first sentence of a help text, in one line.</summary>
    protected static string Brief(string? help)
    {
        var line = string.Join(' ', (help ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        if (end >= 0) line = line[..end];
        line = line.TrimEnd('.');
        return ScreenText.Of(line.Length <= MostHelp ? line : line[..line.LastIndexOf(' ', MostHelp)] + "…");
    }
}
