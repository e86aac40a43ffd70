using System.Diagnostics.CodeAnalysis;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.Cli.Terminal;
using Flora.History;

namespace Flora.Cli.Product.History.Downloads;

/// <summary><c>generations download</c>: downloads the outputs of runs into a folder.</summary>
internal sealed class DownloadCommand : HistoryCommand
{
    private static readonly OptionSpec Ids = RunIds.Spec("The runs whose outputs to download.");

    private static readonly OptionSpec Folder = new("--dir", "DIR", "The folder for the files; it is made when it is not there.") { Default = "the current one", TakesFile = true };

    private static readonly OptionSpec Overwrite = new("--overwrite", null, "Download again what is there already.");

    private static readonly OptionSpec All = ToolOptions.All with { Help = "The outputs of the whole history." };

    private static readonly OptionSpec MaxItems = ToolOptions.MaxItems with { Help = "The outputs of so many runs at most, the newest." };

    // Only runs that have completed have outputs.
    private readonly HistoryFilterOptions filter = new();

    [SetsRequiredMembers]
    internal DownloadCommand()
    {
        Words = WordsOf("download");
        Summary = "Download the outputs of runs";
        Description = """
            Downloads the outputs of the runs that are named, or of the completed runs that the options choose. A file is called after its run and the
            place of the output in it, such as run_a-1.png, and is there whole or not at all; one that is there already is not downloaded again. The
            paths are printed, and in JSON what could not be had: that does not stop the rest. The API key is never sent to where the outputs are.

            The exit code is 9 when an output could not be had, or its run failed; 8 when the runs are still under way; 4 when FLORA does not know
            them. To keep a folder up to date, use sync.
            """;
    }

    /// <inheritdoc/>
    public override IEnumerable<OptionSpec> Specs =>
        [Ids, Folder, OutputKinds.Spec, Overwrite, .. DownloadLimits.Specs, .. filter.Specs, All, MaxItems];

    /// <inheritdoc/>
    public override IEnumerable<CommandExample> Examples(ToolIdentity identity) =>
    [
        new(identity.CommandLine([.. Words, MaxItems.Name, "5", Folder.Name, "outputs", ToolOptions.Demo.Name]), "sample data: no key, no network"),
        new(identity.CommandLine([.. Words, "run_a", "run_b"])),
        new(identity.CommandLine([.. Words, "--project-id", "prj_a", ToolOptions.Since.Name, "2d", OutputKinds.Spec.Name, "image,video"])),
    ];

    /// <inheritdoc/>
    protected override async Task<ExitCode> WorkAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var ids = RunIds.Read(call);
        var runs = filter.Read(call);
        var mostRuns = new SettingsCheck(call.Arguments).Number(MaxItems, least: 1);
        CheckChoice(ids, call.Arguments);
        var folder = FolderOf(call.Arguments);
        var types = OutputKinds.Read(call.Arguments);
        var (maxSize, atOnce) = (DownloadLimits.ReadMaxSize(call.Arguments), DownloadLimits.ReadAtOnce(call.Arguments));
        var output = OpenOutput(call, cancellationToken);
        await using var _ = output.ConfigureAwait(false);
        using var session = HistorySession.Open(call, cancellationToken, atOnce);
        var options = session.Download();
        options.Overwrite = call.Arguments.Has(Overwrite);
        if (maxSize is { } most) options.MaxBytes = most;
        using var report = new DownloadReport(call, new(call, runs), folder, output.Items(DownloadReport.Shape));
        var source = new OutputSource(session.Client, types, report);
        var fetch = new OutputFetch(session.History, source, folder, options, report);
        var wanted = ids.Count > 0 ? source.NamedAsync(ids, cancellationToken) : source.ListedAsync(runs, mostRuns, cancellationToken);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = atOnce ?? new FloraHistoryOptions().MaxConcurrentDownloads,
            CancellationToken = cancellationToken,
        };
        try
        {
            await Parallel.ForEachAsync(wanted, parallel, fetch.RunAsync).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OutputFailedException)
        {
            report.Abandon(cancellationToken);
            throw;
        }
        report.End();
        await output.CommitAsync().ConfigureAwait(false);
        return report.PrintFailures();
    }

    private void CheckChoice(IReadOnlyList<string> ids, Arguments arguments)
    {
        var hasChoice = filter.IsGiven(arguments) || arguments.Has(All) || arguments.Has(MaxItems);
        if (arguments.Has(All) && arguments.Has(MaxItems)) throw new UsageException($"{All.Name} and {MaxItems.Name} exclude each other", Words);
        if (ids.Count > 0 && hasChoice) throw new UsageException("runs that are named need no filter: leave out either the ids or the filter", Words);
        if (ids.Count == 0 && !hasChoice)
        {
            throw new UsageException($"name the runs, or choose them with {ToolOptions.Since.Name}, {MaxItems.Name}, another filter, or {All.Name}", Words);
        }
    }

    private string FolderOf(Arguments arguments)
    {
        var folder = arguments.Find(Folder) ?? ".";
        if (folder.Length == 0 || File.Exists(folder)) throw new UsageException($"{Folder.Name} must be the path of a folder, but is \"{folder}\"", Words);
        try
        {
            Directory.CreateDirectory(folder);
            return folder;
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            throw new UsageException($"{Folder.Name}: \"{folder}\" cannot be made: {SystemFault.Of(fault)}", Words);
        }
    }
}
