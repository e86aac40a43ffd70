using System.Diagnostics.CodeAnalysis;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;

namespace Flora.Cli.Completion;

/// <summary><c>completion</c>: prints what a shell reads to complete the tool's words.</summary>
internal sealed class CompletionCommand : LocalCommand
{
    private static readonly string[] Names = [.. CompletionShell.All.Select(shell => shell.Name)];

    private static readonly OptionSpec Shell = OptionSpec.Argument("SHELL", "The shell that you type in.") with
    {
        Rule = $"one of {string.Join(", ", Names)}",
        Values = _ => CompletionShell.All.Select(shell => new Choice(shell.Name, shell.Help)),
    };

    [SetsRequiredMembers]
    internal CompletionCommand()
    {
        Words = ["completion"];
        Summary = "Complete commands, options and values in your shell";
        Description = "Prints a script. Install it with the line for your shell, once; then open a new shell, and press Tab behind any word of the tool.";
    }

    /// <inheritdoc/>
    public override IEnumerable<OptionSpec> Specs => [Shell];

    /// <inheritdoc/>
    public override IEnumerable<CommandExample> Examples(ToolIdentity identity) =>
        CompletionShell.All.Select(shell => new CommandExample(shell.Install(identity.Name), shell.Help));

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var name = call.Arguments.Find(Shell) ?? throw new UsageException($"{Shell.Name} is required: {Shell.Rule}", Words);
        var shell = CompletionShell.All.FirstOrDefault(known => known.Name == name)
            ?? throw new UsageException($"{Shell.Name} must be {Shell.Rule}, but is \"{name}\"", Words) { Suggestions = Similar.To(name, Names) };
        call.Print(shell.Script(call.Identity.Name));
        return Task.FromResult(ExitCode.Done);
    }
}
