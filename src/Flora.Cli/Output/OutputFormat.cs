using Flora.Cli.Commands;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output;

/// <summary>A format by name.</summary>
/// <param name="Name">What follows <c>--format</c>.</param>
/// <param name="Help">What it prints, in a few words.</param>
/// <param name="Make">Makes it for one run of a command.</param>
internal sealed record OutputFormat(string Name, string Help, Func<OutputTarget, ApiCommand, IOutputFormat> Make)
{
    /// <summary>Whether it prints no more than a single page.</summary>
    public bool IsSinglePage { get; init; }

    /// <summary>The formats, in the order of the help.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        new("table", "for reading", (target, command) => new TableFormat(target, command.Columns)),
        new("json", "one document, many pages too", (target, command) => new JsonFormat(target, command.ItemsPath)),
        new("jsonl", "one item a line, as it comes", (target, _) => new JsonLinesFormat(target)),
        new("raw", "one page as received", (target, _) => new RawFormat(target)) { IsSinglePage = true },
    ];

    /// <summary>The format of a name; null when there is none.</summary>
    public static OutputFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
