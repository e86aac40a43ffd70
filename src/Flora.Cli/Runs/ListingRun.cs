using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Terminal;

namespace Flora.Cli.Runs;

/// <summary>Prints pages as they come, and says how to go on.</summary>
/// <param name="listing">The command.</param>
/// <param name="printing">How to print.</param>
/// <param name="images">Draws images beneath the items; null draws none.</param>
/// <param name="progress">Shows how far it is; null does not.</param>
/// <param name="howToGoOn">The command line that goes on from a cursor, or begins anew without one; null when there is none.</param>
/// <param name="notice">Says what is no data.</param>
internal sealed class ListingRun(
    IListing listing, Printing printing, ImageRun? images, Progress? progress, Func<string?, string?> howToGoOn, Action<string> notice)
{
    private bool hasPages;
    private bool hasItems;
    private string? cursor;

    /// <summary>Lists.</summary>
    /// <param name="call">What the user asked for.</param>
    /// <param name="left">Cancelled when nobody reads any more, and by the interrupt: only of that there is more to say.</param>
    /// <param name="interrupt">Cancelled by the user.</param>
    internal async Task RunAsync(ApiCall call, CancellationToken left, CancellationToken interrupt)
    {
        var output = printing.Pages(listing);
        try
        {
            await foreach (var page in listing.ListAsync(call, left).ConfigureAwait(false))
            {
                output.Write(images is null ? page : await images.AddToAsync(page, left).ConfigureAwait(false));
                hasItems |= page.Count > 0;
                cursor = page.NextCursor;
                hasPages = true;
                progress?.After(page);
            }
        }
        catch (Exception error) when (error is not (OutputClosedException or OutputFailedException) && (interrupt.IsCancellationRequested || error is not OperationCanceledException))
        {
            // What was printed is ended all the same, and the pages that are missing can be had from where it stopped.
            progress?.End();
            var isKept = hasPages && !printing.IsWholeOrNothing;
            if (isKept)
            {
                output.End();
                // From the cursor of a circle one only comes round to it again.
                if (error is not FloraPaginationException) SayHowToGoOn();
            }
            else if (error is OperationCanceledException)
            {
                SayHowToBegin();
            }
            throw;
        }
        progress?.End();
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

    private void SayHowToBegin()
    {
        if (howToGoOn(null) is not { } command) return;
        notice("Nothing was printed yet. To begin again:");
        notice($"  {command}");
    }
}
