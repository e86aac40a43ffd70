using Flora.Cli.Commands;

namespace Flora.Cli.Debugging;

/// <summary>Finds out what a command would send first.</summary>
internal static class CurlRun
{
    /// <summary>Runs a command until it sends.</summary>
    /// <param name="command">The command.</param>
    /// <param name="call">What the user asked for, with a client over a <see cref="CurlHandler"/>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The request as a command of curl.</returns>
    internal static async Task<string> RunAsync(ApiCommand command, ApiCall call, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(command, call, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestShownException shown)
        {
            return shown.Command;
        }
        throw new InvalidOperationException($"The command {command.Summary} sends nothing.");
    }

    /// <summary>The paths that a command was given, by the name of what holds the file.</summary>
    internal static ILookup<string, string> Files(ApiCommand command, ILookup<string, string> values) => command.Options
        .Where(option => option.IsFile)
        .SelectMany(option => values[option.Option].Select(path => (option.Name, path)))
        .ToLookup(file => file.Name, file => file.path, StringComparer.Ordinal);

    private static async Task SendAsync(ApiCommand command, ApiCall call, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case IListing listing:
                await foreach (var page in listing.ListAsync(call, cancellationToken).ConfigureAwait(false))
                {
                    return;
                }
                break;
            case IAnswering answering:
                await answering.SendAsync(call, cancellationToken).ConfigureAwait(false);
                break;
            case IDownloading downloading:
                (await downloading.SendAsync(call, cancellationToken).ConfigureAwait(false)).Dispose();
                break;
        }
    }
}
