namespace Flora.Runtime;

/// <summary>Counts the pages that a listing gives out, and their items.</summary>
internal static class PageCounts
{
    /// <summary>Whether anybody listens.</summary>
    internal static bool AreWanted => Instruments.Pages.Enabled || Instruments.Items.Enabled;

    /// <summary>Counts a page.</summary>
    /// <param name="request">The request of the listing.</param>
    /// <param name="client">The client's settings.</param>
    /// <param name="items">The page's items. They are not enumerated: what does not know its number is not counted.</param>
    internal static void Add<TItem>(ApiRequest request, ClientSettings client, IEnumerable<TItem> items)
    {
        var tags = HttpTags.Of(request, client.ServerOf(request.OwnServer));
        Instruments.Pages.Add(1, tags);
        if (items is IReadOnlyCollection<TItem> { Count: > 0 and var count })
        {
            Instruments.Items.Add(count, tags);
        }
    }
}
