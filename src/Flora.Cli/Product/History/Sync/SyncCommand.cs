using System.Diagnostics.CodeAnalysis;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.History;

namespace Flora.Cli.Product.History.Sync;

/// <summary><c>generations sync</c>: a folder mirrors the outputs of the history.</summary>
internal sealed class SyncCommand : HistoryCommand
{
    private static readonly OptionSpec Metadata = new("--metadata", null, "Write all that is known of a run into a file NAME.json beside each of its outputs.");

    private static readonly OptionSpec Restore = new("--restore", null, "Fetch again what was fetched and is not there any more, or has another length.");

    private static readonly OptionSpec Rescan = new("--rescan", null, "List the whole history, also where nothing older should be new.");

    private readonly HistoryFilterOptions filter = HistoryFilterOptions.AnyState;

    [SetsRequiredMembers]
    internal SyncCommand()
    {
        Words = WordsOf("sync");
        Summary = "Keep a folder up to date with all outputs";
        Description = """
            Fetches the outputs of all runs that have ended into a folder, or of those that the options choose. The next time only what is new is
            fetched, and runs that were under way are looked at again. Where a sync ended early, by Ctrl-C, a crash or a lost connection, the same
            command goes on; a file is there whole or not at all.

            Files that were fetched once may be moved or deleted: they are not fetched again, for the folder .flora in it keeps the record. What
            cannot be fetched does not stop the rest: it is reported with its reason, the exit code is 9, and the next sync tries it again.
            """;
    }

    /// <inheritdoc/>
    public override IEnumerable<OptionSpec> Specs =>
        [SyncFolderArgument.Spec, OutputKinds.Spec, SyncLayout.Spec, TimeZoneOption.Spec, Metadata, Restore, Rescan, .. DownloadLimits.Specs, .. filter.Specs];

    /// <inheritdoc/>
    public override IEnumerable<CommandExample> Examples(ToolIdentity identity) =>
    [
        new(identity.CommandLine([.. Words, "outputs", ToolOptions.Demo.Name]), "sample data: no key, no network"),
        new(identity.CommandLine([.. Words, "outputs", "--project-id", "prj_...", OutputKinds.Spec.Name, "image,video"])),
        new(identity.CommandLine([.. Words, "outputs", SyncLayout.Spec.Name, "\"{project}/{date}/{run_id}-{n}{ext}\"", Metadata.Name])),
    ];

    /// <inheritdoc/>
    protected override async Task<ExitCode> WorkAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var folder = SyncFolderArgument.Read(call.Arguments);
        var runs = filter.Read(call);
        var limits = (MaxSize: DownloadLimits.ReadMaxSize(call.Arguments), AtOnce: DownloadLimits.ReadAtOnce(call.Arguments));
        var options = new SyncOptions
        {
            Layout = SyncLayout.Read(call.Arguments),
            Types = OutputKinds.Read(call.Arguments),
            TimeZone = TimeZoneOption.Read(call),
            WriteMetadata = call.Arguments.Has(Metadata),
            RestoreMissing = call.Arguments.Has(Restore),
            Rescan = call.Arguments.Has(Rescan),
        };
        var output = OpenOutput(call, cancellationToken);
        await using var _ = output.ConfigureAwait(false);
        using var session = HistorySession.Open(call, cancellationToken, limits.AtOnce);
        options.Download = session.Download();
        if (limits.MaxSize is { } most) options.Download.MaxBytes = most;
        using var report = new SyncReport(call, new(call, runs), folder, output.Items(SyncReport.Shape));
        try
        {
            report.End(await session.History.SyncAsync(folder, runs, options, report, cancellationToken).ConfigureAwait(false));
        }
        catch (FloraValidationException invalid) when (SyncLayout.Fault(invalid, options.Layout, Words) is { } fault)
        {
            throw fault;
        }
        catch
        {
            report.Abandon(cancellationToken);
            throw;
        }
        await output.CommitAsync().ConfigureAwait(false);
        return report.PrintFailures();
    }
}
