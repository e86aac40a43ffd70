using System.Globalization;
using System.Text.Json;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.Cli.Output;
using Flora.Cli.Output.Columns;
using Flora.History;

namespace Flora.Cli.Product.History.Sync;

/// <summary>Tells what a sync does: files as data, how far it is and how it ended as notices.</summary>
/// <param name="call">What the user asked for.</param>
/// <param name="goOn">Says how to go on after an interrupt.</param>
/// <param name="folder">The folder as it was typed.</param>
/// <param name="items">Prints the files.</param>
internal sealed class SyncReport(LocalCall call, GoOnCommand goOn, string folder, ItemOutput items) : IProgress<SyncProgress>, IDisposable
{
    private readonly FileItems files = new(folder, items);
    private readonly StatusLine status = new(call);
    private bool hasItems;
    private SyncResult? result;

    /// <summary>What an item holds.</summary>
    internal static ItemShape Shape { get; } = FileItems.Shape("fetched");

    /// <summary>Tells how far it is; a file that has come is printed.</summary>
    public void Report(SyncProgress value)
    {
        if (value.Output is { } output)
        {
            hasItems = true;
            files.Add(files.Item(output.Path, output.RunId, output.OutputId, output.Type, output.Length));
        }
        status.Show(() => Text(value));
    }

    /// <summary>Ends the data, and says what was done.</summary>
    internal void End(SyncResult ended)
    {
        result = ended;
        status.End();
        files.End(json => Write(json, ended));
        List<string> parts = [$"{ended.Fetched} fetched ({CountText.OfBytes(ended.BytesFetched)})", $"{ended.Skipped} there already", $"{ended.Failed.Count} failed"];
        if (ended.UnderWay > 0) parts.Add($"{CountText.Of(ended.UnderWay, "run")} still under way");
        call.Notice(string.Join(", ", parts) + ".");
    }

    /// <summary>Ends the data of a sync that ended early; what was printed stays valid.</summary>
    internal void Abandon(CancellationToken interrupt)
    {
        status.End();
        if (hasItems) files.End();
        if (interrupt.IsCancellationRequested) goOn.Say("Nothing is lost.", null);
    }

    public void Dispose() => status.Dispose();

    /// <summary>Prints each failure with its reason.</summary>
    internal ExitCode PrintFailures()
    {
        if (result is not { Failed: { Count: > 0 } failed }) return ExitCode.Done;
        call.Printer.Print(new(
            ExitCode.Failed,
            ErrorCodes.Incomplete,
            string.Create(CultureInfo.InvariantCulture, $"{failed.Count} of {CountText.Of(result.Fetched + failed.Count, "output")} could not be fetched"))
        {
            Fields = [.. failed.Select(failure => OutputFailure.Of(failure).Field)],
            Advice = "the same command tries them again",
        });
        return ExitCode.Failed;
    }

    private static string Text(SyncProgress value) => string.Create(
        CultureInfo.InvariantCulture,
        $"{value.Fetched} of {value.Found}{(value.IsListed ? "" : " or more")} fetched, {CountText.OfBytes(value.Bytes)}{(value.Failed > 0 ? $", {value.Failed} failed" : "")}, {CountText.Of(value.RunsListed, "run")} listed");

    private void Write(Utf8JsonWriter json, SyncResult ended)
    {
        OutputFailure.Write(json, ended.Failed.Select(OutputFailure.Of));
        json.WriteStartObject("counts");
        json.WriteNumber("fetched", ended.Fetched);
        json.WriteNumber("bytes", ended.BytesFetched);
        json.WriteNumber("skipped", ended.Skipped);
        json.WriteNumber("failed", ended.Failed.Count);
        json.WriteNumber("under_way", ended.UnderWay);
        json.WriteNumber("runs_listed", ended.RunsListed);
        json.WriteEndObject();
        json.WriteString("folder", folder);
    }
}
