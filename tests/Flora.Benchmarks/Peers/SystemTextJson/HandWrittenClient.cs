using System.Net.Http.Json;

namespace Flora.Benchmarks.Peers.SystemTextJson;

/// <summary>The loop over the pages that one writes by hand.</summary>
internal static class HandWrittenClient
{
    internal static async Task<int> ListAsync(HttpClient client)
    {
        var items = 0;
        string? cursor = null;
        do
        {
            var page = await PageAsync(client, cursor);
            foreach (var run in page.Generations)
            {
                items += run.RunId.Length > 0 ? 1 : 0;
            }
            cursor = page.Meta.NextCursor;
        }
        while (!string.IsNullOrEmpty(cursor));
        return items;
    }

    internal static async Task<PeerPage> PageAsync(HttpClient client, string? cursor = null)
    {
        var target = cursor is null ? "generations?limit=100" : "generations?limit=100&cursor=" + Uri.EscapeDataString(cursor);
        return await client.GetFromJsonAsync(target, PeerJson.Default.PeerPage) ?? throw new InvalidDataException("The page is null.");
    }
}
