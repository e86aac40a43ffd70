using System.Text.Json;

namespace Flora.Cli.Tests.Support.Parsing;

/// <summary>Reads back what a format printed of a listing: strictly, and the identifiers.</summary>
internal static class FormatReader
{
    internal static readonly string[] All = ["table", "json", "jsonl", "yaml", "csv", "tsv"];

    internal static string[] Ids(string format, FloraResult result) => format switch
    {
        "table" => [.. result.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(' ')[0])],
        "json" => result.Output.Length == 0 ? [] : Listing.Ids(result.Output),
        "jsonl" => [.. Lines(result.Text).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("run_id").GetString()!)],
        "yaml" => result.Output.Length == 0 ? [] : [.. StrictYaml.Parse(result.Output)!["generations"]!.AsArray().Select(item => (string)item!["run_id"]!)],
        "csv" => Column(StrictCsv.Parse(result.Text)),
        "tsv" => Column(StrictTsv.Parse(result.Text)),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static string[] Lines(string text)
    {
        if (text.Length > 0) Assert.That(text, Does.EndWith("\n"));
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string[] Column(string[][] records)
    {
        if (records.Length == 0) return [];
        var column = Array.IndexOf(records[0], "run_id");
        Assert.That(column, Is.Not.Negative);
        return [.. records.Skip(1).Select(record => record[column])];
    }
}
