using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Terminal;

namespace Flora.Cli.Runs;

/// <summary>Prints pages as they come, and says how to go on.</summary>
/// <param name="listing">The command.</param>
/// <param name="printing">How to print.</param>
/// <param name="howToGoOn">The command line that goes on from a cursor; null when there is none.</param>
/// <param name="notice">Says what is no data.</param>
internal sealed class ListingRun(
    IListing listing, Printing printing, Func<string, string?> howToGoOn, Action<string> notice)
{
    private bool hasItems;
    private string? cursor;

    internal async Task RunAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var output = printing.Pages(listing);
        try
        {
            await foreach (var page in listing.ListAsync(call, cancellationToken).ConfigureAwait(false))
            {
                output.Write(page);
                hasItems |= page.Count > 0;
                cursor = page.NextCursor;
            }
        }
        catch (Exception error) when (error is not (OutputClosedException or OutputFailedException) && !printing.IsWholeOrNothing)
        {
            // What was printed is ended all the same, and the pages that are missing can be had from where it stopped.
            output.End();
            SayHowToGoOn();
            throw;
        }
        output.End();
        SayHowToGoOn();
        if (!hasItems && string.IsNullOrEmpty(cursor)) notice("There are none.");
    }

    private void SayHowToGoOn()
    {
        if (string.IsNullOrEmpty(cursor) || howToGoOn(cursor) is not { } command) return;
        notice($"More follow from the cursor {cursor}:");
        notice($"  {command}");
    }
}
