using System.Globalization;
using Flora.Cli.Errors;
using Flora.History;

namespace Flora.Cli.Product.History.Downloads;

/// <summary>Downloads outputs into a folder, each as <c>RUN-NUMBER</c> with the extension of what it is.</summary>
/// <param name="history">Downloads.</param>
/// <param name="source">Renews addresses.</param>
/// <param name="folder">The folder.</param>
/// <param name="options">How each is downloaded; whether what is there is replaced, too.</param>
/// <param name="report">Is told what came of it.</param>
internal sealed class OutputFetch(FloraHistory history, OutputSource source, string folder, DownloadOptions options, DownloadReport report)
{
    internal async ValueTask RunAsync(WantedOutput wanted, CancellationToken cancellationToken)
    {
        try
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{wanted.RunId}-{wanted.Number}");
            var there = Find(name);
            if (there is not null && !options.Overwrite)
            {
                report.Skip(wanted, there);
                return;
            }
            var target = there is null ? DownloadTarget.Folder(folder, name) : DownloadTarget.File(there);
            report.Add(wanted, await DownloadAsync(wanted, target, cancellationToken).ConfigureAwait(false));
        }
        catch (DownloadException fault)
        {
            report.Fail(OutputFailure.Of(wanted, fault));
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            report.Fail(OutputFailure.Of(wanted, fault));
        }
    }

    private async Task<DownloadedFile> DownloadAsync(WantedOutput wanted, DownloadTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return await history.DownloadAsync(wanted.Output, target, options, report.Begin(), cancellationToken).ConfigureAwait(false);
        }
        catch (DownloadException fault) when (fault.Fault == DownloadFault.Expired)
        {
            if (await source.RenewAsync(wanted, cancellationToken).ConfigureAwait(false) is not { } renewed) throw;
            return await history.DownloadAsync(renewed.Output, target, options, report.Begin(), cancellationToken).ConfigureAwait(false);
        }
    }

    // A file gets its name when it is whole: what has the name is done. A name that is not written as it is cannot be looked for.
    private string? Find(string name) => Directory.Exists(folder) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
        ? Directory.EnumerateFiles(folder, name + ".*").Order(StringComparer.Ordinal).FirstOrDefault()
        : null;
}
