using System.Globalization;
using Flora.Tests.Support;

namespace Flora.Tests.Paging;

/// <summary>What a long history costs: one request a page, and memory for a page.</summary>
[NonParallelizable]
public sealed class LongHistoryTests
{
    private const int PageSize = 100;

    [Test]
    public async Task Ten_thousand_items_are_a_hundred_requests([Values] bool prefetches)
    {
        using var transport = Endless(pages: 100);
        using var client = transport.Client(options => options.PrefetchNextPage = prefetches);

        var items = 0;
        await foreach (var _ in client.Generations.ListAsync(new() { Limit = PageSize }))
        {
            items++;
        }

        Assert.That((items, transport.Requests.Count), Is.EqualTo((10_000, 100)));
    }

    [Test]
    public async Task A_page_that_nobody_reads_on_from_is_not_asked_for([Values] bool prefetches)
    {
        using var transport = Endless(pages: 100);
        using var client = transport.Client(options => options.PrefetchNextPage = prefetches);

        var items = 0;
        await foreach (var _ in client.Generations.ListAsync(new() { Limit = PageSize }))
        {
            if (++items == PageSize)
            {
                break;
            }
        }

        Assert.That(transport.Requests, Has.Count.EqualTo(prefetches ? 2 : 1));
    }

    [Test]
    public async Task Memory_stays_flat_while_a_history_is_enumerated([Values] bool prefetches)
    {
        const int Pages = 1000;
        using var transport = new Forgetful(Pages);
        using var client = new FloraClient(new FloraClientOptions { ApiKey = Samples.Key, Transport = transport, PrefetchNextPage = prefetches });

        List<long> held = [];
        var items = 0;
        await foreach (var _ in client.Generations.ListAsync(new() { Limit = PageSize }))
        {
            if (++items % (Pages * PageSize / 10) == 0)
            {
                held.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.That(items, Is.EqualTo(Pages * PageSize));
        // Ten thousand items more, or a hundred pages, would hold millions of bytes.
        Assert.That(held[^1] - held[1], Is.LessThan(500_000));
    }

    private static StubTransport Endless(int pages) => new(request => StubTransport.Json(Answer(request, pages)));

    private static string Answer(HttpRequestMessage request, int pages)
    {
        var query = request.RequestUri!.Query;
        var at = query.IndexOf("cursor=", StringComparison.Ordinal);
        var page = at < 0 ? 0 : int.Parse(query[(at + 7)..].Split('&')[0], CultureInfo.InvariantCulture);
        var next = page + 1 < pages ? (page + 1).ToString(CultureInfo.InvariantCulture) : null;
        return Samples.Page(next, [.. Enumerable.Range(page * PageSize, PageSize).Select(static number => "run_" + number.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>Keeps nothing of what it was asked: else that would be what grows.</summary>
    private sealed class Forgetful(int pages) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(StubTransport.Json(Answer(request, pages)));
    }
}
