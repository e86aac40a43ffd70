using System.Globalization;
using Flora.Cli.Output;
using Flora.Cli.Terminal;

namespace Flora.Cli.Runs;

/// <summary>Shows how far a listing of many pages is, while the next one is awaited.</summary>
/// <param name="notices">Where to show it.</param>
/// <param name="wanted">How many items are wanted; null is all.</param>
internal sealed class Progress(NoticeStream notices, int? wanted)
{
    private long listed;

    internal void After(OutputPage page)
    {
        listed += page.Count;
        if (string.IsNullOrEmpty(page.NextCursor) || listed >= wanted) return;
        notices.Show(Text(page.Total));
    }

    internal void End() => notices.Wipe();

    private string Text(long? total) =>
        total >= listed && (wanted is null || total < wanted) ? string.Create(CultureInfo.InvariantCulture, $"{listed} of about {total} listed")
        : wanted is not null ? string.Create(CultureInfo.InvariantCulture, $"{listed} of {wanted} listed")
        : string.Create(CultureInfo.InvariantCulture, $"{listed} listed");
}
