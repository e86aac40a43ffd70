using Flora.Cli.CommandLine;
using Flora.Cli.Output;

namespace Flora.Cli.Help.Topics;

/// <summary>What is printed, and where.</summary>
internal static class OutputTopic
{
    internal static void Write(HelpText text, ToolIdentity identity)
    {
        text.Paragraphs("""
            Standard output is data and nothing else. Whatever else there is to say goes to standard error.

            json and yaml are always one valid document, also of many pages, and when a page in the middle fails. All formats print page after
            page, so that a long listing takes little memory, but for a query of a whole document.

            csv has the columns that the API's document names, whatever the items hold; lists are JSON. Values are never changed, so import
            them as text where a spreadsheet would run one that begins with =, +, - or @. tsv has no quotes: \t, \n, \r and \\ stand for
            what would break a line.

            A query is JSONPath. json and yaml print the one value of a path without a choice, else the list of what was found. The other
            formats ask each item, and print each match like an item: in csv as the column value, or with --columns.

            A file of --output is written beside it and then takes its place; when a run fails, it is left as it was.
            """);
        if (identity.Images is { } images)
        {
            text.Paragraphs($"""
                Images are drawn on a terminal with colours, beneath the rows of a table: by kitty's graphics protocol where the terminal has that,
                else with coloured half blocks. They are fetched page by page, for the rows that are shown, without the API key, and of each row the
                first: {images.Bounds}. What cannot be had is a note, and no error.
                """);
        }
        text.Rows($"Formats ({ToolOptions.Format.Name})", OutputFormat.All.Select(format => new HelpRow(format.Name, format.Help)));
        text.Options(new("Options", identity.Images is null ? ToolOptions.Output : [.. ToolOptions.Output, ToolOptions.Images]));
        text.Options(new("Options of listings", ToolOptions.Paging));
        text.Paragraphs($"For errors, see {identity.CommandLine("help", "errors")}.");
    }
}
