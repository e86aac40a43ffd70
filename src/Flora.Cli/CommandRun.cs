using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Demo;
using Flora.Cli.Errors;
using Flora.Cli.Output;
using Flora.Cli.Terminal;

namespace Flora.Cli;

/// <summary>One run of a command: calls the API, prints what comes, and says how to go on.</summary>
internal sealed class CommandRun(ToolHost host, Settings settings, Arguments arguments, ErrorPrinter printer)
{
    private bool hasItems;
    private string? cursor;

    internal async Task RunAsync(Screen screen, CancellationToken cancellationToken)
    {
        using var client = new FloraClient(ClientOptions());
        var output = settings.Format.Make(new(host.Output, screen, host.Time), settings.Command);
        try
        {
            await PrintPagesAsync(client, output, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (OutputClosedException or OutputFailedException))
        {
            // What was printed is ended all the same, and the pages that are missing can be had from where it stopped.
            output.End();
            SayHowToGoOn();
            throw;
        }
        output.End();
        SayHowToGoOn();
        if (!hasItems && string.IsNullOrEmpty(cursor)) Notice("There are none.");
    }

    private async Task PrintPagesAsync(FloraClient client, IOutputFormat output, CancellationToken cancellationToken)
    {
        var options = new RequestOptions { SkipValidation = settings.SkipValidation, KeepRawBody = settings.Format.IsSinglePage };
        var call = new ApiCall(client, options, settings.Values, settings.AllPages, settings.MaxItems);
        await foreach (var page in settings.Command.RunAsync(call, cancellationToken).ConfigureAwait(false))
        {
            output.Write(page);
            hasItems |= page.Count > 0;
            cursor = page.NextCursor;
        }
    }

    private FloraClientOptions ClientOptions()
    {
        var options = settings.IsDemo ? DemoClient.Options(host.Time) : new() { ApiKey = Key(), TimeProvider = host.Time };
        if (!settings.IsDemo && settings.BaseUrl is { } address) options.BaseUrl = address;
        if (settings.Timeout is { } timeout) options.Timeout = timeout;
        if (settings.MaxRetries is { } retries) options.MaxRetries = retries;
        return options;
    }

    private string Key()
    {
        var key = settings.ApiKey ?? host.Variable("FLORA_API_KEY");
        if (!string.IsNullOrWhiteSpace(key)) return key;
        var demo = string.Join(' ', settings.Command.Words.Prepend("flora").Append("--demo"));
        throw new MissingKeyException($"set FLORA_API_KEY (Settings > API Keys), or look around without one: {demo}");
    }

    private void SayHowToGoOn()
    {
        if (string.IsNullOrEmpty(cursor) || settings.Command.CursorOption is not { } option) return;
        Notice($"More follow from the cursor {cursor}:");
        Notice($"  {NextCommand.Of(arguments, option, cursor)}");
    }

    private void Notice(string text)
    {
        if (!arguments.Has(ToolOptions.Quiet)) printer.Line(text);
    }
}
