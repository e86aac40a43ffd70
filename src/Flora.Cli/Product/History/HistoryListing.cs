using Flora.Cli.Commands;
using Flora.Cli.Generated;
using Flora.Cli.Output.Columns;

namespace Flora.Cli.Product.History;

/// <summary>What the document says of the listing: the commands of the history take its filters, and print its items.</summary>
internal static class HistoryListing
{
    private static readonly ApiCommand Command = GenerationsListCommand.Create();

    private static IListing Items => (IListing)Command;

    /// <summary>The word before every command of the history.</summary>
    internal static string Group => Command.Words[0];

    /// <summary>The members of an item, as <c>--columns</c> takes them.</summary>
    internal static IReadOnlyList<string> Members => Items.Members;

    /// <summary>The columns of a table of items.</summary>
    internal static IReadOnlyList<Column> Columns => Items.Columns;

    /// <summary>Items as the listing shows them, in the same envelope.</summary>
    internal static ItemShape Shape => ItemShape.Of(Items.ItemsPath, Columns, Members);

    /// <summary>A filter of the listing.</summary>
    internal static RequestParameter<GenerationListRequest> Parameter(string option) =>
        (RequestParameter<GenerationListRequest>)Command.Options.First(parameter => parameter.Option == option);
}
