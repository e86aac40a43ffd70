namespace Flora.History;

public sealed partial class FloraHistory
{
    /// <summary>Sums up what runs cost.</summary>
    /// <param name="options">What the sums are by; null for one sum of all.</param>
    /// <param name="filter">Which runs; null for all.</param>
    /// <param name="progress">Is told the sum of all so far, with every page that is listed.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The sums; runs without a cost are told apart, and are in none.</returns>
    /// <exception cref="FloraValidationException">A member of the filter cannot be used.</exception>
    /// <exception cref="FloraException">The history cannot be listed, or costs more than a decimal can hold.</exception>
    public async Task<CostSummary> SummarizeCostAsync(
        CostOptions? options = null,
        HistoryFilter? filter = null,
        IProgress<CostFigures>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var sum = new CostSum(options ?? new());
        await foreach (var page in HistoryReader.PagesAsync(client, Copy(filter), cancellationToken).ConfigureAwait(false))
        {
            try
            {
                foreach (var run in page)
                {
                    sum.Add(run);
                }
            }
            catch (OverflowException e)
            {
                throw new FloraResponseException("The costs are more than a decimal can hold.", e);
            }
            progress?.Report(sum.Total);
        }
        return sum.Summary;
    }

    /// <summary>Writes the history to a file, for other programs to load; what is in the file already stays, and is not written again.</summary>
    /// <remarks>
    /// Each run is written once, when it has ended and its cost is settled; what is not there yet comes with a later export into the same
    /// file. An export that ended early, however that happened, is gone on with. A note beside the file, <c>FILE.flora-export</c>, spares
    /// listing what is older than all that can be new.
    /// </remarks>
    /// <param name="file">The file; made when it is not there.</param>
    /// <param name="format">The format.</param>
    /// <param name="filter">Which runs; null for all. One file takes those of one project, workspace and state.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Is told how far it is, with every page that is listed.</param>
    /// <param name="cancellationToken">Ends the export with <see cref="OperationCanceledException"/>.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="ArgumentException"><paramref name="file"/> is null or empty, or <paramref name="format"/> is none.</exception>
    /// <exception cref="FloraValidationException">The file holds an export of other runs, or a member of the filter cannot be used.</exception>
    /// <exception cref="FolderInUseException">Another export writes the file.</exception>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    /// <exception cref="IOException">The file cannot be written, or is a pipe.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="FloraException">The history cannot be listed; what was written until then stays.</exception>
    public Task<ExportResult> ExportAsync(
        string file,
        ExportFormat format,
        HistoryFilter? filter = null,
        ExportOptions? options = null,
        IProgress<ExportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(file)) throw new ArgumentException("A file is needed.", nameof(file));
        IExportFormat writer = format switch
        {
            ExportFormat.JsonLines => new JsonLinesExport(),
            ExportFormat.Csv => new CsvExport(),
            _ => throw new ArgumentException("There is no such format.", nameof(format)),
        };
        var export = new HistoryExport(client, time, Path.GetFullPath(file), writer, Copy(filter), options is null ? new() : options with { }, progress);
        return export.RunAsync(cancellationToken);
    }
}
