using System.CommandLine;
using Flora.Generator.Diff.Report;
using Flora.Generator.Document;
using Flora.Generator.Engine;
using Flora.Generator.Release;

namespace Flora.Generator.Commands;

/// <summary>Makes a release: everything is checked, the packages are made, and the changelog gets the new number.</summary>
internal sealed class ReleaseCommand : ICommand
{
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Tells what would be done; compares and checks the version, and changes nothing." };

    /// <inheritdoc/>
    public string Name => "release";

    /// <inheritdoc/>
    public string Description => "Lints, verifies, compares with the last release, tests, packs, and completes the changelog.";

    /// <inheritdoc/>
    public IEnumerable<Symbol> Symbols => [dryRun];

    /// <inheritdoc/>
    public int Run(CommandContext context)
    {
        var diagnostics = new Diagnostics();
        if (ProjectVersion.Read(context.Paths, diagnostics) is not { } version)
        {
            return context.Report(diagnostics);
        }
        var state = new ReleaseState(context.Paths, context.DocumentPath, version, context.Output);
        var steps = ReleaseSteps.Of(
            () => new LintCommand().Run(context) == 0,
            () => new VerifyCommand().Run(context) == 0,
            arguments => DotNetProcess.Run(arguments, context.Paths.Root) == 0);
        var isDry = context.Parsed.GetValue(dryRun);
        var went = Releaser.Run(steps, state, isDry);
        if (went && isDry)
        {
            context.Output.Write($"\n## {version}\n\n{ChangelogFragment.Text(state.Changes!)}");
        }
        var code = context.Report(state.Diagnostics);
        return went ? code : 1;
    }
}
