using System.Globalization;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.Cli.Output;
using Flora.Cli.Output.Columns;
using Flora.History;

namespace Flora.Cli.Product.History.Downloads;

/// <summary>Tells what comes of downloads, of several at once: files as data, how far they are and how they ended as notices.</summary>
/// <param name="call">What the user asked for.</param>
/// <param name="goOn">Says how to go on after an interrupt.</param>
/// <param name="folder">The folder as it was typed.</param>
/// <param name="items">Prints the files.</param>
internal sealed class DownloadReport(LocalCall call, GoOnCommand goOn, string folder, ItemOutput items) : IDisposable
{
    private readonly Lock gate = new();
    private readonly FileItems files = new(folder, items);
    private readonly StatusLine status = new(call);
    private readonly List<OutputFailure> failed = [];
    private readonly SortedDictionary<int, ReadOnlyMemory<byte>> rows = [];
    private int fetched;
    private int skipped;
    private long bytes;

    /// <summary>What an item holds.</summary>
    internal static ItemShape Shape { get; } = FileItems.Shape("files", "content_type", "was_there");

    /// <summary>Counts the bytes of another download.</summary>
    internal IProgress<DownloadProgress> Begin() => new Tally(this);

    /// <summary>A file has come.</summary>
    internal void Add(WantedOutput wanted, DownloadedFile file)
    {
        lock (gate)
        {
            fetched++;
            Add(wanted, file, wasThere: false);
            ShowStatus();
        }
    }

    /// <summary>A file is there already.</summary>
    internal void Skip(WantedOutput wanted, string path)
    {
        lock (gate)
        {
            skipped++;
            var file = new DownloadedFile { Path = path, Length = new FileInfo(path).Length };
            Add(wanted, file, wasThere: true);
            ShowStatus();
        }
    }

    /// <summary>Something cannot be had.</summary>
    internal void Fail(OutputFailure failure)
    {
        lock (gate)
        {
            failed.Add(failure);
            ShowStatus();
        }
    }

    /// <summary>A run has completed, and made nothing.</summary>
    internal void SayEmpty(string runId) => call.Notice($"{runId} has no outputs.");

    /// <summary>Ends the data, and says what was done.</summary>
    internal void End()
    {
        status.Dispose();
        EndData();
        call.Notice($"{fetched} fetched ({CountText.OfBytes(bytes)}), {skipped} there already, {failed.Count} failed.");
    }

    /// <summary>Ends the data of downloads that ended early; what was printed stays valid.</summary>
    internal void Abandon(CancellationToken interrupt)
    {
        status.Dispose();
        if (fetched + skipped > 0) EndData();
        if (interrupt.IsCancellationRequested) goOn.Say("What is there stays there.", null);
    }

    /// <summary>Prints each failure with its reason.</summary>
    internal ExitCode PrintFailures()
    {
        if (failed.Count == 0) return ExitCode.Done;
        // What they have in common, else that something failed.
        var exit = failed.TrueForAll(failure => failure.ExitCode == failed[0].ExitCode) ? failed[0].ExitCode : ExitCode.Failed;
        var (code, title, advice) = exit switch
        {
            ExitCode.Refused => (ErrorCodes.NotFound, $"{CountText.Of(failed.Count, "run")} not known", call.Identity.Advice.GetValueOrDefault(404)),
            ExitCode.Pending => (ErrorCodes.Pending, $"{CountText.Of(failed.Count, "run")} still under way", $"wait first: {WaitFor(failed.Select(failure => failure.RunId))}"),
            _ => (ErrorCodes.Incomplete, string.Create(CultureInfo.InvariantCulture, $"{failed.Count} of {fetched + skipped + failed.Count} could not be fetched"), null),
        };
        call.Printer.Print(new(exit, code, title)
        {
            Status = exit == ExitCode.Refused ? 404 : null,
            Fields = [.. failed.Select(failure => failure.Field)],
            Advice = advice,
        });
        return exit;
    }

    public void Dispose() => status.Dispose();

    private string WaitFor(IEnumerable<string> ids) => call.Identity.CommandLine([HistoryListing.Group, "wait", .. ids.Select(CommandLine.ShellWord.Quote)]);

    private void ShowStatus() => status.Show(() => string.Create(
        CultureInfo.InvariantCulture,
        $"{CountText.Of(fetched + skipped, "file")} there, {CountText.OfBytes(bytes)} fetched{(failed.Count > 0 ? $", {failed.Count} failed" : "")}"));

    private void Add(WantedOutput wanted, DownloadedFile file, bool wasThere)
    {
        var item = files.Item(file.Path, wanted.RunId, wanted.Output.OutputId, wanted.Output.Type, file.Length, json =>
        {
            json.WriteString("content_type", file.ContentType);
            json.WriteBoolean("was_there", wasThere);
        });
        // They come as they like: a table has them in order.
        if (files.IsTable) rows.Add(wanted.Order, item);
        else files.Add(item);
    }

    private void EndData()
    {
        foreach (var row in rows.Values)
        {
            files.Add(row);
        }
        files.End(json => OutputFailure.Write(json, failed));
    }

    private sealed class Tally(DownloadReport report) : IProgress<DownloadProgress>
    {
        private long counted;

        public void Report(DownloadProgress value)
        {
            lock (report.gate)
            {
                report.bytes += value.BytesReceived - counted;
                counted = value.BytesReceived;
                report.ShowStatus();
            }
        }
    }
}
