using Flora.Cli.Output.Columns;
using Flora.Cli.Output.Images;
using Flora.Cli.Output.Queries;

namespace Flora.Cli.Output;

/// <summary>How data is printed, as the user asked for it.</summary>
internal sealed record OutputSettings
{
    /// <summary>How to print.</summary>
    public required OutputFormat Format { get; init; }

    /// <summary>The columns that were chosen; null leaves the choice to the document.</summary>
    public IReadOnlyList<MemberPath>? Columns { get; init; }

    /// <summary>What to print of the data; null prints all.</summary>
    public JsonQuery? Query { get; init; }

    /// <summary>How images are drawn beneath what is printed; null when none are wanted.</summary>
    public ImageStyle? Images { get; init; }

    /// <summary>The file to write; null writes to standard output.</summary>
    public string? File { get; init; }
}
