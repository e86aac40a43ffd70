using System.Globalization;
using System.Text;
using CsvHelper;

namespace Flora.History;

/// <summary>A record for each run.</summary>
internal sealed class CsvExport : IExportFormat
{
    // First those that a file is searched for.
    private static readonly string[] Columns =
    [
        "run_id", "created_at", "started_at", "completed_at", "status", "progress", "model_id", "project_id", "workspace_id", "charged_cost",
        "error_code", "error_message", "outputs", "poll_url",
    ];

    // What begins like a formula would be one in a spreadsheet, whoever wrote it.
    private static readonly HashSet<char> FormulaStarts = ['=', '@', '+', '-', '\t', '\r'];

    public byte[] Header { get; } = Record(static csv =>
    {
        foreach (var column in Columns)
        {
            csv.WriteField(column);
        }
    });

    public byte[] Start => Header;

    public byte[] Write(Generation run) => Record(csv =>
    {
        csv.WriteField(Text(run.RunId));
        csv.WriteField(Moment(run.CreatedAt));
        csv.WriteField(Moment(run.StartedAt));
        csv.WriteField(Moment(run.CompletedAt));
        csv.WriteField(Text(run.Status.Value));
        csv.WriteField(run.Progress);
        csv.WriteField(Text(run.Model?.ModelId));
        csv.WriteField(Text(run.ProjectId));
        csv.WriteField(Text(run.WorkspaceId));
        csv.WriteField(run.ChargedCost);
        csv.WriteField(Text(run.ErrorCode));
        csv.WriteField(Text(run.ErrorMessage));
        csv.WriteField(run.Outputs is { } outputs ? $"[{string.Join(",", outputs.Select(static output => FloraJson.ToJson(output)))}]" : null);
        csv.WriteField(Text(run.PollUrl));
    });

    public long Read(Stream stream, Action<string, DateTimeOffset?> onRun)
    {
        var reader = new CsvRecordReader(stream, fields: Columns.Length);
        if (reader.TryRead() && !reader.Fields.SequenceEqual(Columns))
        {
            throw new InvalidDataException("its first line does not name the columns of an export");
        }
        while (reader.TryRead())
        {
            if (reader.Fields.Count != Columns.Length)
            {
                throw new InvalidDataException($"record {reader.Number} has {reader.Fields.Count} fields instead of {Columns.Length}");
            }
            var id = reader.Fields[0];
            var isEscaped = id.Length > 1 && id[0] == '\'' && FormulaStarts.Contains(id[1]);
            onRun(isEscaped ? id.Substring(1) : id, DateTimeOffset.TryParse(reader.Fields[1], CultureInfo.InvariantCulture, DateTimeStyles.None, out var created) ? created : null);
        }
        return reader.Position;
    }

    private static string? Text(string? value) => value is { Length: > 0 } && FormulaStarts.Contains(value[0]) ? "'" + value : value;

    private static string? Moment(UnixTimestamp? time) => time is not { } stamp ? null
        : stamp.TryToDateTimeOffset(out var moment) ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : stamp.ToString();

    private static byte[] Record(Action<CsvWriter> fields)
    {
        using var record = new MemoryStream();
        using (var csv = CsvWriter.Create(record, leaveOpen: true))
        {
            fields(csv);
            csv.EndRecord();
        }
        return record.ToArray();
    }
}
