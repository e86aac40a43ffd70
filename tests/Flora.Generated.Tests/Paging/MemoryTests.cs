using System.Runtime.CompilerServices;
using Flora.Testing;

namespace Flora.Tests.Paging;

public sealed class MemoryTests
{
    [Test]
    public async Task Pages_that_were_given_out_are_let_go([Values] bool prefetches)
    {
        using var flora = InMemoryFlora.WithSampleData();
        using var client = new FloraClient(new FloraClientOptions { ApiKey = "sk_test_any", Transport = flora, PrefetchNextPage = prefetches });
        await using var pages = client.Generations.ListAsync(new() { Limit = 1 }).AsPages().GetAsyncEnumerator();

        var first = await NextAsync(pages);
        for (var number = 2; number <= 100; number++)
        {
            await NextAsync(pages);
        }
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.That(first.IsAlive, Is.False, "a listing of many pages would hold them all");
    }

    // A method of its own, so that no local of the test keeps a page.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> NextAsync(IAsyncEnumerator<GenerationPage> pages)
    {
        Assert.That(await pages.MoveNextAsync(), Is.True);
        return new WeakReference(pages.Current);
    }
}
