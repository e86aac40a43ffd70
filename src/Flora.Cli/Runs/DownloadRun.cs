using System.Text;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Terminal;

namespace Flora.Cli.Runs;

/// <summary>Prints the bytes of a download as they come; on a terminal only those of a text.</summary>
/// <param name="command">The command.</param>
/// <param name="target">Where to print.</param>
/// <param name="words">The words of the command.</param>
internal sealed class DownloadRun(IDownloading command, OutputTarget target, IReadOnlyList<string> words)
{
    internal async Task RunAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var download = await command.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (!target.Screen.IsTerminal)
        {
            await download.CopyToAsync(target.Stream, cancellationToken).ConfigureAwait(false);
        }
        else if (IsText(download.ContentType))
        {
            await ShowAsync(download.Stream, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            throw new UsageException($"a terminal cannot show {download.ContentType ?? "bytes of an unknown kind"}", words)
            {
                Advice = $"write it to a file: add -o {ShellWord.Quote(download.FileName ?? "FILE")}",
            };
        }
        target.Stream.Flush();
    }

    private static bool IsText(string? contentType) => contentType?.Split(';')[0].Trim() is { } kind
        && (kind.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || kind.EndsWith("json", StringComparison.OrdinalIgnoreCase)
            || kind.EndsWith("xml", StringComparison.OrdinalIgnoreCase));

    private async Task ShowAsync(Stream text, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(text);
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            target.Stream.Write(Encoding.UTF8.GetBytes(ScreenText.Of(line) + "\n"));
        }
    }
}
