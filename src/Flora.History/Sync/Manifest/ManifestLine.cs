using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Flora.History;

/// <summary>Reads and writes the lines of a manifest.</summary>
internal static class ManifestLine
{
    internal const int Version = 1;

    private const string VersionMember = "flora_manifest";

    // Readable: the file holds no HTML.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Header() => Write(static json => json.WriteNumber(VersionMember, Version));

    internal static byte[] Of(ListedMark mark) => Write(json =>
    {
        json.WriteStartObject("listed");
        json.WriteNumber("created_at", mark.CreatedAt.Value);
        json.WriteString("project_id", mark.ProjectId);
        json.WriteString("workspace_id", mark.WorkspaceId);
        json.WriteString("since", mark.Since?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    });

    internal static byte[] Of(ManifestEntry entry) => Write(json =>
    {
        json.WriteString("run_id", entry.Run.RunId);
        json.WriteStartArray("files");
        foreach (var file in entry.Files)
        {
            json.WriteStartObject();
            json.WriteString("output", file.Key);
            json.WriteString("file", file.Path);
            json.WriteNumber("bytes", file.Length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (entry.Failures.Count > 0)
        {
            json.WriteStartArray("failures");
            foreach (var failure in entry.Failures)
            {
                json.WriteStartObject();
                json.WriteString("output", failure.OutputId);
                json.WriteString("fault", failure.Fault.ToString());
                json.WriteString("reason", failure.Reason);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (entry.IsGone)
        {
            json.WriteBoolean("gone", true);
        }
        json.WritePropertyName("run");
        json.WriteRawValue(FloraJson.ToJson(entry.Run), skipInputValidation: true);
    });

    /// <summary>Reads a line: a run, a mark, or the header, which gives neither.</summary>
    /// <exception cref="InvalidDataException">It is no line of a manifest.</exception>
    internal static (ManifestEntry? Entry, ListedMark? Mark) Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            if (json.TryGetProperty(VersionMember, out var version))
            {
                return version.GetInt32() <= Version ? (null, null) : throw new InvalidDataException("it is of a later version of this program");
            }
            return json.TryGetProperty("listed", out var listed) ? (null, Mark(listed)) : (Entry(json), null);
        }
        catch (Exception e) when (e is JsonException or FloraResponseException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static ListedMark Mark(JsonElement json) => new(
        new UnixTimestamp(json.GetProperty("created_at").GetDecimal()),
        json.GetProperty("project_id").GetString(),
        json.GetProperty("workspace_id").GetString(),
        json.GetProperty("since").GetString() is { } since ? DateTimeOffset.ParseExact(since, "O", CultureInfo.InvariantCulture) : null);

    private static ManifestEntry Entry(JsonElement json)
    {
        var run = FloraJson.Parse<Generation>(json.GetProperty("run").GetRawText());
        return new()
        {
            Run = run,
            IsGone = json.TryGetProperty("gone", out var gone) && gone.GetBoolean(),
            Files = [.. json.GetProperty("files").EnumerateArray().Select(static file => new SyncedFile(
                Text(file, "output"), Text(file, "file"), file.GetProperty("bytes").GetInt64()))],
        };
    }

    private static string Text(JsonElement json, string member) =>
        json.GetProperty(member).GetString() ?? throw new FormatException($"{member} is null");

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}
