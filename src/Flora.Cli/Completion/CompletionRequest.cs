namespace Flora.Cli.Completion;

/// <summary>A question that a shell asks while somebody types. It is answered before anything else is looked at, for speed.</summary>
/// <param name="Shell">The shell.</param>
/// <param name="Arguments">What it gives.</param>
internal sealed record CompletionRequest(CompletionShell Shell, IReadOnlyList<string> Arguments)
{
    /// <summary>The word that begins it; the help does not name it.</summary>
    internal const string Word = "__complete";

    /// <summary>The question that a command line is; null when it is none.</summary>
    internal static CompletionRequest? Of(IReadOnlyList<string> args) =>
        args is [Word, var name, _, ..] && CompletionShell.All.FirstOrDefault(shell => shell.Name == name) is { } shell
            ? new(shell, [.. args.Skip(2)])
            : null;

    /// <summary>The answer, as the shell's script reads it.</summary>
    internal string Answer(CompletionContext context) =>
        string.Concat(Shell.Answer(Arguments, (before, current) => new Completer(context).Complete(before, current)).Select(line => line + "\n"));
}
