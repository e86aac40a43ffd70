using Flora.Cli.CommandLine;
using Flora.History;

namespace Flora.Cli.Product.History.Export;

/// <summary>The formats of an export, by name and by the extension of its file.</summary>
internal static class ExportFormats
{
    private static readonly (string Name, string Help, ExportFormat Format, string[] Extensions)[] All =
    [
        ("jsonl", "a run a line, with all that the API tells of it", ExportFormat.JsonLines, [".jsonl", ".ndjson"]),
        ("csv", "a record for each run, RFC 4180", ExportFormat.Csv, [".csv"]),
    ];

    internal static readonly OptionSpec Spec = ToolOptions.Format with
    {
        Help = "What to write.",
        Rule = $"one of {string.Join(", ", All.Select(format => $"{format.Name} ({format.Help})"))}",
        Default = "by the extension of the file",
        Values = _ => All.Select(format => new Choice(format.Name, format.Help)),
    };

    /// <summary>What follows <c>--format</c>.</summary>
    internal static string NameOf(ExportFormat format) => All.First(known => known.Format == format).Name;

    /// <summary>The format of the option, else of the file.</summary>
    /// <exception cref="UsageException">There is no such format, or the extension names none.</exception>
    internal static ExportFormat Read(Arguments arguments, string file)
    {
        string[] names = [.. All.Select(format => format.Name)];
        if (arguments.Find(Spec) is { } name)
        {
            return Find(format => format.Name == name) ?? throw new UsageException(
                $"{Spec.Name} must be one of {string.Join(", ", names)} here, but is \"{name}\"", arguments.Words) { Suggestions = Similar.To(name, names) };
        }
        return Find(format => format.Extensions.Contains(Path.GetExtension(file).ToLowerInvariant())) ?? throw new UsageException(
            $"the file must end in {string.Join(", ", All.SelectMany(format => format.Extensions))}, or {Spec.Name} must say what to write, but it is \"{file}\"", arguments.Words)
        {
            Suggestions = Similar.To(Path.GetExtension(file), All.SelectMany(format => format.Extensions)),
        };
    }

    private static ExportFormat? Find(Func<(string Name, string Help, ExportFormat Format, string[] Extensions), bool> isMeant) =>
        All.Where(isMeant).Select(format => (ExportFormat?)format.Format).FirstOrDefault();
}
