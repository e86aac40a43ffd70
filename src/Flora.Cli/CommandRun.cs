using System.Text;
using Flora.Cli.Auth;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.Cli.Debugging;
using Flora.Cli.Errors;
using Flora.Cli.Output;
using Flora.Cli.Output.Images;
using Flora.Cli.Runs;
using Flora.Cli.Terminal;
using Flora.Cli.Terminal.Paging;

namespace Flora.Cli;

/// <summary>One run of a command: makes the client, calls the API, and prints what comes.</summary>
internal sealed class CommandRun(
    ToolHost host, ToolIdentity identity, Settings settings, Arguments arguments, ErrorPrinter printer, SettingSources sources)
{
    private CancellationToken interrupt;

    internal async Task RunAsync(Screen screen, CancellationToken cancellationToken)
    {
        interrupt = cancellationToken;
        var keys = new KeyFinder(identity, sources, new(host, arguments.Words, Notice), printer, Notice);
        using var clients = new ClientFactory(host, identity, settings.Connection, keys, printer, IsQuiet ? null : new RetryNotices(Notice));
        await (settings.Connection.IsCurl ? PrintCurlAsync(clients) : RunAsync(screen, clients)).ConfigureAwait(false);
    }

    private async Task RunAsync(Screen screen, ClientFactory clients)
    {
        using var file = new OutputCheck(arguments).Open(settings.Output);
        if (settings.Output.Images is not null && ImageScreen.Problem(screen, settings.Output.File) is { } problem) Notice(problem);
        var call = Call(() => clients.Make(settings.Command, interrupt));
        if (file is not null)
        {
            await RunAsync(new(file.Stream, Screen.None, host.Time) { IsWholeOrNothing = true }, call, null, interrupt).ConfigureAwait(false);
            file.Commit();
        }
        else if (!DrawsImages(screen) && Pager(screen) is { } paged)
        {
            await RunPagedAsync(paged, screen, call).ConfigureAwait(false);
        }
        else
        {
            var target = new OutputTarget(host.Output, screen, host.Time);
            using var images = DrawsImages(screen) ? Images(target, call, clients) : null;
            await RunAsync(target, call, images, interrupt).ConfigureAwait(false);
        }
    }

    private async Task PrintCurlAsync(ClientFactory clients)
    {
        var curl = new CurlCommand(identity.SentVariables, CurlRun.Files(settings.Command, settings.Values));
        var command = await CurlRun.RunAsync(settings.Command, Call(() => clients.MakeForCurl(curl)), interrupt).ConfigureAwait(false);
        host.Output.Write(Encoding.UTF8.GetBytes(command + "\n"));
        foreach (var variable in identity.SentVariables.Where(name => command.Contains(name, StringComparison.Ordinal) && string.IsNullOrEmpty(host.Variable(name))))
        {
            Notice($"note: {variable} is not set: the command takes the {(variable == identity.KeyVariable ? "key" : "value")} from it");
        }
    }

    private PagedStream? Pager(Screen screen) => settings is { Output.Format.IsForReading: true, Command: not IDownloading }
        ? PagedStream.Of(host, identity, arguments, screen, Notice, interrupt)
        : null;

    private async Task RunPagedAsync(PagedStream paged, Screen screen, ApiCall call)
    {
        await using (paged)
        {
            try
            {
                await RunAsync(new(paged, screen, host.Time), call, null, paged.Left).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!interrupt.IsCancellationRequested)
            {
                throw new OutputClosedException();
            }
        }
        interrupt.ThrowIfCancellationRequested();
    }

    private bool DrawsImages(Screen screen) => settings.Output.Images is not null && ImageScreen.Problem(screen, settings.Output.File) is null;

    private ImageRun Images(OutputTarget target, ApiCall call, ClientFactory clients)
    {
        var images = new ImageScreen(target.Screen, settings.Output.Images!.Value);
        var source = identity.Images!.Open(new(() => call.Client, clients.Connection, host.Time, printer) { Largest = images.Largest });
        return new(source, images, target, IsQuiet ? null : host.Notices);
    }

    private Task RunAsync(OutputTarget target, ApiCall call, ImageRun? images, CancellationToken left)
    {
        var printing = new Printing(settings.Output, target, Notice);
        return settings.Command switch
        {
            IListing listing => new ListingRun(listing, printing, images, Progress(), HowToGoOn, Notice).RunAsync(call, left, interrupt),
            IAnswering answering => AnswerRun.RunAsync(answering, printing, images, Notice, call, left),
            IDownloading downloading => new DownloadRun(downloading, target, arguments.Words).RunAsync(call, left),
            _ => throw new InvalidOperationException($"The command {settings.Command.Summary} can do nothing."),
        };
    }

    private Progress? Progress() =>
        host.Notices is { } notices && !IsQuiet && (settings.AllPages || settings.MaxItems is not null) ? new(notices, settings.MaxItems) : null;

    private ApiCall Call(Func<IApiClient> client) => new(client)
    {
        Options = new() { SkipValidation = settings.SkipValidation, KeepRawBody = settings.Output.Format.IsSinglePage || settings.Command is IAnswering },
        Values = settings.Values,
        Input = host.Input,
        AllPages = settings.AllPages,
        MaxItems = settings.MaxItems,
        Range = settings.Range,
    };

    private string? HowToGoOn(string? cursor) =>
        settings.Command.CursorOption is { } option ? new NextCommand(identity.Name, arguments, settings.Range).From(option, cursor) : null;

    private bool IsQuiet => arguments.Has(ToolOptions.Quiet);

    private void Notice(string text)
    {
        if (IsQuiet) return;
        // Ctrl-C leaves a "^C" on the line.
        if (interrupt.IsCancellationRequested) host.Notices?.BeginLine();
        printer.Notice(text);
    }
}
