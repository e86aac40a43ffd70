using Flora.Cli.Output.Answers;
using Flora.Cli.Output.Columns;
using Flora.Cli.Output.Documents;
using Flora.Cli.Output.Separated;

namespace Flora.Cli.Output;

/// <summary>A format by name.</summary>
/// <param name="Name">What follows <c>--format</c>.</param>
/// <param name="Help">What it prints, in a few words.</param>
/// <param name="MakePages">Makes it for one listing.</param>
internal sealed record OutputFormat(string Name, string Help, Func<OutputTarget, ItemShape, IOutputFormat> MakePages)
{
    /// <summary>Prints an answer that is no listing, in UTF-8; null prints the items of a list, or the answer as its only item.</summary>
    public Action<OutputTarget, ItemShape, ReadOnlyMemory<byte>>? WriteAnswer { get; init; }

    /// <summary>Whether it prints no more than a single page.</summary>
    public bool IsSinglePage { get; init; }

    /// <summary>Whether it prints one document, and not item after item.</summary>
    public bool IsDocument { get; init; }

    /// <summary>Whether it prints columns, which can be chosen.</summary>
    public bool HasColumns { get; init; }

    /// <summary>Whether people read it, page by page where it is long.</summary>
    public bool IsForReading { get; init; }

    /// <summary>The formats, in the order of the help.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        new("table", "for reading", (target, items) => new TableFormat(target, items.Table)) { WriteAnswer = TableAnswer.Write, HasColumns = true, IsForReading = true },
        new("json", "one document, many pages too", (target, items) => new DocumentFormat(JsonDocumentWriter.Of(target), items.Path))
        {
            WriteAnswer = (target, _, json) => DocumentAnswer.Write(JsonDocumentWriter.Of(target), json),
            IsDocument = true,
        },
        new("jsonl", "one item a line, as it comes", (target, _) => new JsonLinesFormat(target)),
        new("yaml", "as json, for people", (target, items) => new DocumentFormat(YamlDocumentWriter.Of(target), items.Path))
        {
            WriteAnswer = (target, _, json) => DocumentAnswer.Write(YamlDocumentWriter.Of(target), json),
            IsDocument = true,
        },
        new("csv", "for spreadsheets, RFC 4180", (target, items) => new SeparatedFormat(target, items.Values, Separation.Comma)) { HasColumns = true },
        new("tsv", "one item a line for cut and awk, tabs in values as \\t", (target, items) => new SeparatedFormat(target, items.Values, Separation.Tab))
        {
            HasColumns = true,
        },
        new("raw", "one page as received", (target, _) => new RawFormat(target)) { WriteAnswer = RawAnswer.Write, IsSinglePage = true },
    ];

    /// <summary>The format of a name; null when there is none.</summary>
    public static OutputFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
