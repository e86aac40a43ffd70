using System.Globalization;
using System.Text.Json;

namespace Flora.History;

/// <summary>A note beside an export: of which runs it is, and up to when it has all of them. Without it the whole history is listed again.</summary>
/// <param name="Filter">The filter of the export.</param>
/// <param name="Before">Every run that was created before is in the file.</param>
/// <param name="Length">How long the file was.</param>
internal sealed record ExportNote(HistoryFilter Filter, DateTimeOffset Before, long Length)
{
    private static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    internal static string PathOf(string exportPath) => exportPath + ".flora-export";

    /// <summary>Whether the export is of the runs that a filter means: one file cannot hold those of two.</summary>
    internal bool IsOf(HistoryFilter filter) =>
        (Filter.ProjectId, Filter.WorkspaceId, Filter.Status) == (filter.ProjectId, filter.WorkspaceId, filter.Status);

    /// <summary>Whether it says something of a file of this length, and of all that a filter means.</summary>
    internal bool Covers(HistoryFilter filter, long length) => length >= Length && (Filter.Since is null || filter.Since >= Filter.Since);

    /// <summary>From when on runs are looked at again: some become visible later than younger ones.</summary>
    internal DateTimeOffset? From => Before > DateTimeOffset.MinValue + Margin ? Before - Margin : null;

    /// <summary>Reads the note of an export; null when there is none that can be read.</summary>
    internal static ExportNote? Read(string exportPath)
    {
        if (!File.Exists(PathOf(exportPath)))
        {
            return null;
        }
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf(exportPath)));
            var json = document.RootElement;
            return new(
                new()
                {
                    ProjectId = json.GetProperty("project_id").GetString(),
                    WorkspaceId = json.GetProperty("workspace_id").GetString(),
                    Status = json.GetProperty("status").GetString() is { } status ? new GenerationStatus(status) : (GenerationStatus?)null,
                    Since = json.GetProperty("since").GetString() is { } since ? Moment(since) : null,
                },
                Moment(json.GetProperty("before").GetString()!),
                json.GetProperty("length").GetInt64());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            return null;
        }
    }

    internal void Write(string exportPath)
    {
        var next = PathOf(exportPath) + ".next";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                json.WriteString("project_id", Filter.ProjectId);
                json.WriteString("workspace_id", Filter.WorkspaceId);
                json.WriteString("status", Filter.Status?.Value);
                json.WriteString("since", Filter.Since?.ToString("O", CultureInfo.InvariantCulture));
                json.WriteString("before", Before.ToString("O", CultureInfo.InvariantCulture));
                json.WriteNumber("length", Length);
                json.WriteEndObject();
            }
            stream.Flush(flushToDisk: true);
        }
        FilePlacer.Replace(next, PathOf(exportPath));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
