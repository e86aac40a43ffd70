using Flora.Cli.Output;

namespace Flora.Cli.Commands;

/// <summary>A command that calls one operation of the API, as the document describes it.</summary>
internal abstract class ApiCommand
{
    /// <summary>The words that call it, such as <c>things list</c>.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What it does, in a line.</summary>
    public required string Summary { get; init; }

    /// <summary>What it does, at length; null when the summary says it all.</summary>
    public string? Description { get; init; }

    /// <summary>Where the value of each column of the table stands in an item.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The members that lead from the root of an answer to its items.</summary>
    public required IReadOnlyList<string> ItemsPath { get; init; }

    /// <summary>The option that says where a listing goes on; null for an operation without pages.</summary>
    public string? CursorOption { get; init; }

    /// <summary>What the operation takes, one option each.</summary>
    public abstract IReadOnlyList<Parameter> Options { get; }

    /// <summary>Calls the operation, a page at a time and none before it is asked for.</summary>
    /// <param name="call">What the user asked for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public abstract IAsyncEnumerable<OutputPage> RunAsync(ApiCall call, CancellationToken cancellationToken);
}
