using System.Globalization;
using System.Text;
using Flora.Cli.Output;
using Flora.Cli.Output.Images;
using Flora.Cli.Terminal;

namespace Flora.Cli.Runs;

/// <summary>Draws the images of what is printed: to be disposed of.</summary>
/// <param name="source">Fetches them.</param>
/// <param name="images">Draws them.</param>
/// <param name="target">Where to draw.</param>
/// <param name="notices">Shows how far it is; null does not.</param>
internal sealed class ImageRun(IThumbnailSource source, ImageScreen images, OutputTarget target, NoticeStream? notices) : IDisposable
{
    /// <summary>The same page with a drawing beneath each item that has an image.</summary>
    // A page at a time, so that a page is printed whole or not at all, and an interrupt never leaves half of one.
    internal async Task<OutputPage> AddToAsync(OutputPage page, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>[] items = [.. page.Items];
        return page with { Items = items, Drawings = await DrawingsOfAsync(items, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>Draws beneath an answer that was printed.</summary>
    internal async Task DrawAsync(ReadOnlyMemory<byte> item, CancellationToken cancellationToken)
    {
        var drawings = await DrawingsOfAsync([item], cancellationToken).ConfigureAwait(false);
        target.Styled.Write(Encoding.UTF8.GetBytes(string.Concat(drawings)));
        target.Styled.Flush();
    }

    public void Dispose() => source.Dispose();

    private async Task<string[]> DrawingsOfAsync(ReadOnlyMemory<byte>[] items, CancellationToken cancellationToken)
    {
        try
        {
            var thumbnails = await source.FetchAsync(items, Show, cancellationToken).ConfigureAwait(false);
            return [.. thumbnails.Select(thumbnail => thumbnail is null ? "" : images.Draw(thumbnail))];
        }
        finally
        {
            notices?.Wipe();
        }
    }

    private void Show(int done, int all) => notices?.Show(string.Create(CultureInfo.InvariantCulture, $"{done} of {all} images"));
}
