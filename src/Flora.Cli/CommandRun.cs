using System.Text;
using Flora.Cli.Auth;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.Cli.Debugging;
using Flora.Cli.Errors;
using Flora.Cli.Output;
using Flora.Cli.Runs;
using Flora.Cli.Terminal;

namespace Flora.Cli;

/// <summary>One run of a command: makes the client, calls the API, and prints what comes.</summary>
internal sealed class CommandRun(
    ToolHost host, ToolIdentity identity, Settings settings, Arguments arguments, ErrorPrinter printer, SettingSources sources)
{
    internal async Task RunAsync(Screen screen, CancellationToken cancellationToken)
    {
        var keys = new KeyFinder(identity, sources, new(host, arguments.Words, Notice), printer, Notice);
        using var clients = new ClientFactory(host, identity, settings.Connection, keys, printer);
        if (settings.Connection.IsCurl)
        {
            await PrintCurlAsync(clients, cancellationToken).ConfigureAwait(false);
            return;
        }
        var call = Call(() => clients.Make(settings.Command, cancellationToken));
        var target = new OutputTarget(host.Output, screen, host.Time);
        await (settings.Command switch
        {
            IListing listing => new ListingRun(listing, settings.Format, target, HowToGoOn, Notice).RunAsync(call, cancellationToken),
            IAnswering answering => AnswerRun.RunAsync(answering, settings.Format, target, Notice, call, cancellationToken),
            IDownloading downloading => new DownloadRun(downloading, target, arguments.Words).RunAsync(call, cancellationToken),
            _ => throw new InvalidOperationException($"The command {settings.Command.Summary} can do nothing."),
        }).ConfigureAwait(false);
    }

    private async Task PrintCurlAsync(ClientFactory clients, CancellationToken cancellationToken)
    {
        var curl = new CurlCommand(identity.KeyVariable, CurlRun.Files(settings.Command, settings.Values));
        var command = await CurlRun.RunAsync(settings.Command, Call(() => clients.MakeForCurl(curl)), cancellationToken).ConfigureAwait(false);
        host.Output.Write(Encoding.UTF8.GetBytes(command + "\n"));
        if (string.IsNullOrEmpty(host.Variable(identity.KeyVariable))) Notice($"note: {identity.KeyVariable} is not set: the command takes the key from it");
    }

    private ApiCall Call(Func<IApiClient> client) => new(client)
    {
        Options = new() { SkipValidation = settings.SkipValidation, KeepRawBody = settings.Format.IsSinglePage || settings.Command is IAnswering },
        Values = settings.Values,
        Input = host.Input,
        AllPages = settings.AllPages,
        MaxItems = settings.MaxItems,
    };

    private string? HowToGoOn(string cursor) =>
        settings.Command.CursorOption is { } option ? NextCommand.Of(identity.Name, arguments, option, cursor) : null;

    private void Notice(string text)
    {
        if (!arguments.Has(ToolOptions.Quiet)) printer.Notice(text);
    }
}
