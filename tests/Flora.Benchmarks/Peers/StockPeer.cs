#if STOCK
using Newtonsoft.Json;

namespace Flora.Benchmarks.Peers;

/// <summary>What NSwag's own templates make of the document, used as one has to use it.</summary>
internal static class StockPeer
{
    private static readonly JsonSerializerSettings Settings = new();

    internal static Stock.GenerationsClient Client(HttpClient client) => new(client) { BaseUrl = client.BaseAddress!.AbsoluteUri };

    internal static async Task<int> ListAsync(Stock.GenerationsClient client)
    {
        var items = 0;
        string? cursor = null;
        do
        {
            var page = await client.ListAsync(cursor, 100, null, null, null);
            foreach (var run in page.Generations)
            {
                items += run.Run_id.Length > 0 ? 1 : 0;
            }
            cursor = page.Meta.Next_cursor;
        }
        while (!string.IsNullOrEmpty(cursor));
        return items;
    }

    /// <summary>As the method of the stock client that reads an answer does it.</summary>
    internal static T Read<T>(byte[] json)
    {
        using var stream = new MemoryStream(json);
        using var text = new StreamReader(stream);
        using var reader = new JsonTextReader(text);
        return JsonSerializer.Create(Settings).Deserialize<T>(reader)!;
    }

    /// <summary>As the method of the stock client that writes a body does it.</summary>
    internal static byte[] Write<T>(T model) => System.Text.Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(model, Settings));
}
#endif
