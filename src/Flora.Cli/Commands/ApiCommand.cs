using Flora.Cli.CommandLine;
using Flora.Cli.Help;

namespace Flora.Cli.Commands;

/// <summary>A command that calls one operation of the API, as the document describes it.</summary>
internal abstract class ApiCommand : ToolCommand
{
    /// <summary>The option that says where a listing goes on; null for an operation without pages.</summary>
    public string? CursorOption { get; init; }

    /// <summary>The path of the member that says when an item came to be, the newest being listed first; null when that is not known.</summary>
    public string? Time { get; init; }

    /// <inheritdoc/>
    public sealed override bool CallsApi => true;

    /// <summary>What the operation takes, one option each.</summary>
    public abstract IReadOnlyList<Parameter> Options { get; }

    /// <inheritdoc/>
    public sealed override IEnumerable<OptionSpec> Specs =>
        [.. Options.Select(ToolOptions.Of), .. CursorOption is null ? [] : ToolOptions.Bounds, .. Time is null ? [] : ToolOptions.Times];

    /// <inheritdoc/>
    public sealed override IEnumerable<OptionGroup> SharedSpecs(ToolIdentity identity) => ToolOptions.Groups(identity, identity.Images?.IsShownBy(this) == true);

    /// <inheritdoc/>
    public sealed override IEnumerable<CommandExample> Examples(ToolIdentity identity) => new OperationExamples(identity, this).All();

    /// <summary>Whether an option that its operation requires may be missing, since others hold its value.</summary>
    /// <param name="parameter">The option.</param>
    /// <param name="values">What was given.</param>
    public virtual bool IsCovered(Parameter parameter, ILookup<string, string> values) => false;
}
