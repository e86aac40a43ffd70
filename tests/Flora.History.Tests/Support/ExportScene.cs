using System.Text.Json;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Support;

/// <summary>A FLORA in memory, and a file that its history is exported to.</summary>
internal sealed class ExportScene : IDisposable
{
    private readonly ExportFormat format;
    private readonly TemporaryFolder folder = new();
    private readonly FloraClient client;
    private readonly FloraHistory history;

    internal ExportScene(ExportFormat format)
    {
        this.format = format;
        client = new FloraClient(new FloraClientOptions { ApiKey = "K", Transport = Flora });
        history = new FloraHistory(client, new() { TimeProvider = Time });
    }

    internal static DateTimeOffset Start => LeapingTime.Start;

    internal InMemoryFlora Flora { get; } = new();

    internal LeapingTime Time { get; } = new();

    internal string File => folder["history.out"];

    /// <summary>A run that was made so many minutes before the start, and whose cost is settled.</summary>
    internal static Generation Run(string id, int minutesAgo, string? message = null) => FloraModelFactory.Generation(
        id, createdAt: Start.AddMinutes(-minutesAgo), chargedCost: 0.5m, errorMessage: message, model: FloraModelFactory.GenerationModel("flux"));

    internal Task<ExportResult> ExportAsync(HistoryFilter? filter = null, ExportFormat? format = null, ExportOptions? options = null, string? file = null) =>
        history.ExportAsync(file ?? File, format ?? this.format, filter, options);

    internal IReadOnlyList<string> Ids() =>
    [
        .. System.IO.File.ReadLines(File).Skip(format == ExportFormat.Csv ? 1 : 0).Select(line => format == ExportFormat.Csv
            ? line.Split(',')[0] : JsonSerializer.Deserialize<JsonElement>(line).GetProperty("run_id").GetString()!),
    ];

    public void Dispose()
    {
        history.Dispose();
        client.Dispose();
        Flora.Dispose();
        folder.Dispose();
    }
}
