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
        [.. Options.Select(SpecOf), .. CursorOption is null ? [] : ToolOptions.Bounds, .. Time is null ? [] : ToolOptions.Times];

    /// <inheritdoc/>
    public sealed override IEnumerable<OptionGroup> SharedSpecs(ToolIdentity identity)
    {
        var groups = ToolOptions.Groups(identity, identity.Images?.IsShownBy(this) == true);
        return this switch
        {
            IListing listing => new MemberExamples(listing.Columns, listing.Members, Options).In(groups),
            IAnswering answering => new MemberExamples(answering.Columns, answering.Members, Options).In(groups),
            _ => groups,
        };
    }

    /// <inheritdoc/>
    public sealed override IEnumerable<CommandExample> Examples(ToolIdentity identity) => new OperationExamples(identity, this).All();

    /// <summary>What the help says of a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    protected virtual OptionSpec SpecOf(Parameter parameter) => ToolOptions.Of(parameter);

    /// <summary>Whether an option that its operation requires may be missing, since others hold its value.</summary>
    /// <param name="parameter">The option.</param>
    /// <param name="values">What was given.</param>
    public virtual bool IsCovered(Parameter parameter, ILookup<string, string> values) => false;
}
