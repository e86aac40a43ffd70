using System.Diagnostics.CodeAnalysis;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.Cli.Output.Files;
using Flora.History;

namespace Flora.Cli.Product.History.Export;

/// <summary><c>generations export</c>: the history in a file, for other programs.</summary>
internal sealed class ExportCommand : HistoryCommand
{
    private static readonly OptionSpec File = OptionSpec.Argument("FILE", "The file; what it holds stays, and what is new is appended.") with
    {
        IsRequired = true,
        TakesFile = true,
    };

    private static readonly OptionSpec Settle = new("--settle", "TIME", "How long a run that completed without a cost is left for a later export, since its cost can follow.")
    {
        Rule = "seconds, or a number with ms, s, m or h; 0 writes it at once",
        Default = "1h",
    };

    private static readonly OptionSpec Rescan = new("--rescan", null, "List the whole history, also where nothing older should be new.");

    private readonly HistoryFilterOptions filter = HistoryFilterOptions.AnyState;

    [SetsRequiredMembers]
    internal ExportCommand()
    {
        Words = WordsOf("export");
        Summary = "Write the history to a file, for other programs to load";
        Description = """
            Writes each run once, when it has ended and its cost is settled. The next export into the same file appends what is new; one that ended
            early, by Ctrl-C, a crash or a lost connection, goes on where it stopped. One file takes the runs of one project, workspace and state.

            In csv a text that begins with =, +, -, @ or a tab has an apostrophe before it, so that no spreadsheet runs it; jsonl changes nothing.

            What was done is said on standard error; off a terminal it is one JSON object on standard output, too.
            """;
    }

    /// <inheritdoc/>
    public override IEnumerable<OptionSpec> Specs => [File, Settle, Rescan, .. filter.Specs];

    /// <inheritdoc/>
    protected override OptionSpec Format => ExportFormats.Spec;

    /// <inheritdoc/>
    protected override IReadOnlyList<OptionSpec> Meaningless { get; } =
        [ToolOptions.Curl, ToolOptions.NoValidate, ToolOptions.Columns, ToolOptions.Query, ToolOptions.OutputFile];

    /// <inheritdoc/>
    public override IEnumerable<CommandExample> Examples(ToolIdentity identity) =>
    [
        new(identity.CommandLine([.. Words, "runs.jsonl", ToolOptions.Demo.Name]), "sample data: no key, no network"),
        new(identity.CommandLine([.. Words, "runs.csv"]), "again tomorrow: only what is new is appended"),
    ];

    /// <inheritdoc/>
    protected override async Task<ExitCode> WorkAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var file = ReadFile(call);
        var format = ExportFormats.Read(call.Arguments, file);
        var runs = filter.Read(call);
        var options = new ExportOptions { SettleTime = ReadSettle(call.Arguments), Rescan = call.Arguments.Has(Rescan) };
        using var session = HistorySession.Open(call, cancellationToken);
        using var report = new ExportReport(call, new(call, runs), file, format);
        try
        {
            report.End(await session.History.ExportAsync(file, format, runs, options, report, cancellationToken).ConfigureAwait(false));
        }
        catch (FloraValidationException other) when (other.Fields.Any(field => field.Field == "file"))
        {
            throw new UsageException($"{File.Name} holds an export of another project, workspace or state: \"{file}\"", Words)
            {
                Advice = "choose another file for these runs",
            };
        }
        catch
        {
            report.Abandon(cancellationToken);
            throw;
        }
        return ExitCode.Done;
    }

    private string ReadFile(LocalCall call)
    {
        if (call.Arguments.Find(File) is not { Length: > 0 } file) throw new UsageException($"{File.Name} is missing: the file to write, such as runs.jsonl", Words);
        if (OutputFile.IsDevice(Path.GetFullPath(file)))
        {
            var list = call.Identity.CommandLine([HistoryListing.Group, "list", ToolOptions.All.Name, ToolOptions.Format.Name, "jsonl"]);
            throw new UsageException($"{File.Name} must be a file that the next export can go on in, but \"{file}\" is a device: for a pipe, \"{list}\"", Words);
        }
        return Directory.Exists(file) || Path.EndsInDirectorySeparator(file)
            ? throw new UsageException($"{File.Name} must be the path of a file, but \"{file}\" is a folder", Words)
            : file;
    }

    private TimeSpan ReadSettle(Arguments arguments)
    {
        if (arguments.Find(Settle) is not { } text) return new ExportOptions().SettleTime;
        if (text == "0") return TimeSpan.Zero;
        return DurationText.TryRead(text, out var time) ? time : throw new UsageException($"{Settle.Name} must be a time such as 0, 90s or 2h, but is \"{text}\"", Words);
    }
}
