using Flora.Cli.CommandLine;
using Flora.Cli.Errors;

namespace Flora.Cli.Commands;

/// <summary>A command of the tool itself: it is about the tool, and no operation of the API.</summary>
internal abstract class LocalCommand : ToolCommand
{
    /// <summary>Runs it.</summary>
    /// <param name="call">What the user asked for, and what surrounds the tool.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public abstract Task<ExitCode> RunAsync(LocalCall call, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override IEnumerable<OptionGroup> SharedSpecs(ToolIdentity identity) => [new("General", ToolOptions.General(identity))];
}
