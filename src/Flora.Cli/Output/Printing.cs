using Flora.Cli.Commands;
using Flora.Cli.Output.Answers;
using Flora.Cli.Output.Columns;
using Flora.Cli.Output.Queries;

namespace Flora.Cli.Output;

/// <summary>Prints what a command gives, as the user asked for it.</summary>
/// <param name="settings">What the user asked for.</param>
/// <param name="target">Where to print.</param>
/// <param name="notice">Says what is no data.</param>
internal sealed class Printing(OutputSettings settings, OutputTarget target, Action<string> notice)
{
    /// <summary>Whether nothing is kept of a run that fails.</summary>
    internal bool IsWholeOrNothing => target.IsWholeOrNothing;

    /// <summary>What prints the pages of a listing.</summary>
    internal IOutputFormat Pages(IListing listing) => Pages(ItemShape.Of(listing.ItemsPath, listing.Columns, listing.Members));

    /// <summary>Prints an answer that is no listing.</summary>
    internal void Answer(IAnswering command, ReadOnlyMemory<byte> json)
    {
        var items = ItemShape.Of([], command.Columns, command.Members);
        if (settings is { Query: not null, Format.IsDocument: true }) new QueriedDocument(target, settings, items, notice).Answer(json);
        else if (settings is { Query: null, Columns: null, Format.WriteAnswer: { } write }) write(target, items, json);
        else AnswerItems.Write(Pages(items), json);
    }

    /// <summary>What prints the pages of items that have a shape.</summary>
    internal IOutputFormat Pages(ItemShape documented)
    {
        if (settings is { Query: not null, Format.IsDocument: true }) return new QueriedDocument(target, settings, documented, notice);
        // What a query finds has a shape of its own.
        var items = settings.Query is null ? documented : ItemShape.Unknown with { Path = documented.Path };
        var output = settings.Format.MakePages(target, items.With(settings.Columns));
        if (settings.Columns is { } chosen) output = new UnseenColumns(output, chosen, items.Values, notice);
        return settings.Query is { } query ? new QueriedItems(output, query, notice) : output;
    }
}
