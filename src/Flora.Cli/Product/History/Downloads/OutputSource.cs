using System.Runtime.CompilerServices;
using Flora.Cli.Commands;
using Flora.History;

namespace Flora.Cli.Product.History.Downloads;

/// <summary>Finds the outputs that are wanted.</summary>
/// <param name="client">The client.</param>
/// <param name="types">The kinds that are wanted; null for all.</param>
/// <param name="report">Is told of runs that have no outputs.</param>
internal sealed class OutputSource(IFloraClient client, IReadOnlyList<GenerationOutputType>? types, DownloadReport report)
{
    private const int LargestPage = 100;

    private int found;

    /// <summary>Those of runs that are named.</summary>
    internal async IAsyncEnumerable<WantedOutput> NamedAsync(IEnumerable<string> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } run) continue;
            foreach (var wanted in Of(run))
            {
                yield return wanted;
            }
        }
    }

    /// <summary>Those of the completed runs that a filter chooses, the newest first.</summary>
    /// <param name="filter">Chooses them.</param>
    /// <param name="mostRuns">How many runs at most; null for all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    internal async IAsyncEnumerable<WantedOutput> ListedAsync(HistoryFilter filter, int? mostRuns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new GenerationListRequest
        {
            ProjectId = filter.ProjectId,
            WorkspaceId = filter.WorkspaceId,
            Status = GenerationStatus.Completed,
            Limit = Math.Min(mostRuns ?? LargestPage, LargestPage),
        };
        // A run that ends meanwhile pushes others into the next page.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var item in client.Generations.ListAsync(request, null, cancellationToken).ConfigureAwait(false))
        {
            var isDated = item.CreatedAt.TryToDateTimeOffset(out var created);
            if (isDated && created < filter.Since) yield break;
            if ((isDated && created >= filter.Until) || !seen.Add(item.RunId)) continue;
            foreach (var wanted in item.Outputs is { Count: > 0 } outputs
                ? Of(item.RunId, outputs)
                : await FindAsync(item.RunId, cancellationToken).ConfigureAwait(false) is { } run ? Of(run) : [])
            {
                yield return wanted;
            }
            if (seen.Count == mostRuns) yield break;
        }
    }

    /// <summary>Asks for an output anew, where its address has expired; null when there is no other address.</summary>
    internal async Task<WantedOutput?> RenewAsync(WantedOutput expired, CancellationToken cancellationToken)
    {
        try
        {
            var run = await client.Runs.GetAsync(expired.RunId, null, cancellationToken).ConfigureAwait(false);
            var output = run.Outputs?.FirstOrDefault(output => output.OutputId == expired.Output.OutputId);
            return output is null || output.Url == expired.Output.Url ? null : expired with { Output = output };
        }
        catch (FloraException)
        {
            // That the address has expired says more.
            return null;
        }
    }

    private async Task<Run?> FindAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await client.Runs.GetAsync(id, null, cancellationToken).ConfigureAwait(false);
        }
        catch (FloraNotFoundException)
        {
            report.Fail(OutputFailure.NotFound(id));
            return null;
        }
    }

    private IEnumerable<WantedOutput> Of(Run run)
    {
        if (run.Outputs is { Count: > 0 } outputs) return Of(run.RunId, outputs);
        if (RunFailure.Of(run) is { } failure) report.Fail(OutputFailure.Of(run.RunId, failure));
        else if (run.Status == GenerationStatus.Pending || run.Status == GenerationStatus.Running) report.Fail(OutputFailure.NotEnded(run.RunId, run.Status));
        else report.SayEmpty(run.RunId);
        return [];
    }

    private IEnumerable<WantedOutput> Of(string runId, IReadOnlyList<GenerationOutput> outputs) => outputs
        .Select((output, index) => new WantedOutput(found++, runId, index + 1, output))
        .Where(wanted => types is null || types.Contains(wanted.Output.Type));
}
