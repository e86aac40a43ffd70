using Flora.Generator.Document;
using Flora.Contract.Tests.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Pages;

/// <summary>FLORA's documentation pages, typed by hand: the truth that the OpenAPI document is compared with.</summary>
internal static class Documentation
{
    private const string Folder = "Documentation";

    /// <summary>The statuses with a documented body.</summary>
    public static IReadOnlyList<int> Statuses { get; } = [200, 400, 401, 402, 403, 404, 409, 429, 500];

    public static IReadOnlyList<PageRow> Parameters { get; } = Rows("parameters.tsv");

    public static IReadOnlyList<PageRow> Fields { get; } = Rows("fields.tsv");

    public static IReadOnlyList<Deviation> Deviations { get; } =
        [.. Lines("deviations.tsv").Skip(1).Select(cells => new Deviation(cells[0], cells[1], cells[2], cells[3], cells[4]))];

    /// <summary>The documented body of a status.</summary>
    public static JToken Body(int status) => JsonText.ReadFile(OutputFiles.PathOf(Folder, $"{status}.json"));

    private static List<PageRow> Rows(string file)
    {
        var lines = Lines(file).ToList();
        return
        [
            .. lines.Skip(1).Select(cells => new PageRow(
                cells[0], lines[0].Zip(cells).Skip(1).ToDictionary(cell => cell.First, cell => cell.Second))),
        ];
    }

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(OutputFiles.PathOf(Folder, file)).Select(line => line.Split('\t'));
}
