using System.Text;
using System.Text.Json;

namespace Flora.History;

/// <summary>A line of JSON for each run.</summary>
internal sealed class JsonLinesExport : IExportFormat
{
    public byte[] Header => [];

    public byte[] Start { get; } = Encoding.UTF8.GetBytes("{\"created_at\":");

    public byte[] Write(Generation run) => Encoding.UTF8.GetBytes(FloraJson.ToJson(run) + "\n");

    public long Read(Stream stream, Action<string, DateTimeOffset?> onRun)
    {
        var reader = new LineReader(stream);
        while (reader.TryRead(out var line))
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                var created = new UnixTimestamp(json.RootElement.GetProperty("created_at").GetDecimal());
                onRun(json.RootElement.GetProperty("run_id").GetString()!, created.TryToDateTimeOffset(out var moment) ? moment : null);
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new InvalidDataException($"line {reader.Number} is no run: {e.Message}", e);
            }
        }
        return reader.Position;
    }
}
