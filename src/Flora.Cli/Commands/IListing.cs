using Flora.Cli.Output;

namespace Flora.Cli.Commands;

/// <summary>Lists items page by page.</summary>
internal interface IListing
{
    /// <summary>Where the value of each column of the table stands in an item.</summary>
    IReadOnlyList<Column> Columns { get; }

    /// <summary>The paths of the members that the document names, as <c>--columns</c> takes them; none for items without members.</summary>
    IReadOnlyList<string> Members { get; }

    /// <summary>The members that lead from the root of an answer to its items.</summary>
    IReadOnlyList<string> ItemsPath { get; }

    /// <summary>Calls the operation, a page at a time and none before it is asked for.</summary>
    /// <param name="call">What the user asked for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    IAsyncEnumerable<OutputPage> ListAsync(ApiCall call, CancellationToken cancellationToken);
}
