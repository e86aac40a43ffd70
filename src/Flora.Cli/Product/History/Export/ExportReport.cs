using System.Text;
using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.History;

namespace Flora.Cli.Product.History.Export;

/// <summary>Tells what an export does.</summary>
/// <param name="call">What the user asked for.</param>
/// <param name="goOn">Says how to go on after an interrupt.</param>
/// <param name="file">The file as it was typed.</param>
/// <param name="format">What is written.</param>
internal sealed class ExportReport(LocalCall call, GoOnCommand goOn, string file, ExportFormat format) : IProgress<ExportProgress>, IDisposable
{
    private readonly StatusLine status = new(call);

    /// <summary>Tells how far it is.</summary>
    public void Report(ExportProgress value) => status.Show(() => $"{CountText.Of(value.Written, "run")} written, {value.RunsListed} listed");

    /// <summary>Says what was done.</summary>
    internal void End(ExportResult result)
    {
        status.End();
        List<string> parts = [$"{CountText.Of(result.Written, "run")} written", $"{result.Kept} there already"];
        if (result.LeftForLater > 0) parts.Add($"{result.LeftForLater} left for a later export");
        call.Notice(string.Join(", ", parts) + ".");
        if (!call.Screen.IsTerminal) call.Print(Encoding.UTF8.GetString(Counts(result).Span) + "\n");
    }

    /// <summary>Says how to go on after an interrupt.</summary>
    internal void Abandon(CancellationToken interrupt)
    {
        status.End();
        if (interrupt.IsCancellationRequested) goOn.Say("Nothing is lost.", null);
    }

    public void Dispose() => status.Dispose();

    private ReadOnlyMemory<byte> Counts(ExportResult result) => Json.Object(json =>
    {
        json.WriteString("file", file);
        json.WriteString("format", ExportFormats.NameOf(format));
        json.WriteNumber("written", result.Written);
        json.WriteNumber("kept", result.Kept);
        json.WriteNumber("left_for_later", result.LeftForLater);
        json.WriteNumber("runs_listed", result.RunsListed);
    });
}
