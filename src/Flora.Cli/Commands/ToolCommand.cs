using Flora.Cli.CommandLine;

namespace Flora.Cli.Commands;

/// <summary>A command of the tool: how it is called, and what its help says.</summary>
internal abstract class ToolCommand
{
    /// <summary>The words that call it, such as <c>things list</c>.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What it does, in a line.</summary>
    public required string Summary { get; init; }

    /// <summary>What it does, at length; null when the summary says it all.</summary>
    public string? Description { get; init; }

    /// <summary>The options that it alone has, in the order of its help.</summary>
    public abstract IEnumerable<OptionSpec> Specs { get; }

    /// <summary>The options that it shares with others, under the headings of its help.</summary>
    /// <param name="identity">What the tool is called.</param>
    public abstract IEnumerable<OptionGroup> SharedSpecs(ToolIdentity identity);

    /// <summary>How it is called, for its help; the first is the one that those who know nothing should try.</summary>
    /// <param name="identity">What the tool is called.</param>
    public abstract IEnumerable<CommandExample> Examples(ToolIdentity identity);

    /// <summary>Whether it sends requests to the API, by which its help stands with those that the document describes.</summary>
    public virtual bool CallsApi => false;

    /// <summary>Whether the words that follow name a command, as those of <c>help</c> do.</summary>
    public virtual bool TakesCommand => false;
}
