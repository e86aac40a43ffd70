using Flora.Cli.Commands;
using Flora.Cli.Output.Answers;

namespace Flora.Cli.Output;

/// <summary>A format by name.</summary>
/// <param name="Name">What follows <c>--format</c>.</param>
/// <param name="Help">What it prints, in a few words.</param>
/// <param name="MakePages">Makes it for one listing.</param>
/// <param name="WriteAnswer">Prints an answer that is no listing, in UTF-8.</param>
internal sealed record OutputFormat(
    string Name, string Help, Func<OutputTarget, IListing, IOutputFormat> MakePages, Action<OutputTarget, IAnswering, ReadOnlyMemory<byte>> WriteAnswer)
{
    /// <summary>Whether it prints no more than a single page.</summary>
    public bool IsSinglePage { get; init; }

    /// <summary>Whether people read it, page by page where it is long.</summary>
    public bool IsForReading { get; init; }

    /// <summary>The formats, in the order of the help.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        new("table", "for reading", (target, listing) => new TableFormat(target, listing.Columns), TableAnswer.Write) { IsForReading = true },
        new("json", "one document, many pages too", (target, listing) => new JsonFormat(target, listing.ItemsPath), JsonAnswer.Write),
        new("jsonl", "one item a line, as it comes", (target, _) => new JsonLinesFormat(target), JsonLinesAnswer.Write),
        new("raw", "one page as received", (target, _) => new RawFormat(target), RawAnswer.Write) { IsSinglePage = true },
    ];

    /// <summary>The format of a name; null when there is none.</summary>
    public static OutputFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
