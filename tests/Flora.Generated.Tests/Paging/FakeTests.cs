using Flora.Tests.Support;

namespace Flora.Tests.Paging;

/// <summary>A fake of the client that returns pages at hand serves every form of a listing.</summary>
public sealed class FakeTests
{
    private readonly IGenerationsClient client = new Fake();

    [Test]
    public async Task Await()
    {
        Assert.That((await client.ListAsync()).Generations.Single().RunId, Is.EqualTo("run_1"));
        Assert.That((await client.ListAsync().ConfigureAwait(false)).Generations, Has.Count.EqualTo(1));
        Assert.That((await client.ListAsync().AsTask()).Generations, Has.Count.EqualTo(1));
        Assert.That((await Task.WhenAll(client.ListAsync().AsTask(), client.ListAsync().AsTask())), Has.Length.EqualTo(2));
        Assert.That((await client.ListAsync().WithResponseAsync()).Value.Generations, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Enumerate()
    {
        var ids = new List<string>();
        await foreach (var generation in client.ListAsync())
        {
            ids.Add(generation.RunId);
        }
        await foreach (var generation in client.ListAsync().ConfigureAwait(false))
        {
            ids.Add(generation.RunId);
        }
        await foreach (var page in client.ListAsync().AsPages())
        {
            ids.AddRange(page.Generations.Select(static generation => generation.RunId));
        }
        await foreach (var response in client.ListAsync().AsResponses())
        {
            ids.AddRange(response.Value.Generations.Select(static generation => generation.RunId));
        }
        await foreach (var generation in client.ListAsync().ConfigureAwait(true).WithCancellation(CancellationToken.None))
        {
            ids.Add(generation.RunId);
        }

        Assert.That(ids, Is.EqualTo(Enumerable.Repeat(new[] { "run_1", "run_2" }, 5).SelectMany(static pair => pair)));
    }

    [Test]
    public async Task A_cancelled_token_ends_it()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Assert.That(
            async () =>
            {
                await foreach (var _ in client.ListAsync().ConfigureAwait(false).WithCancellation(source.Token))
                {
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void No_page_at_all_can_be_enumerated_but_not_awaited()
    {
        var none = AsyncPageable<GenerationPage, Generation>.FromPages([], static page => page.Generations);

        Assert.That(async () => await none, Throws.InvalidOperationException);
        Assert.That(
            async () =>
            {
                await foreach (var _ in none)
                {
                }
            },
            Throws.Nothing);
        Assert.That(() => AsyncPageable<int, int>.FromPages(null!, static page => [page]), Throws.ArgumentNullException);
        Assert.That(() => AsyncPageable<int, int>.FromPages([], null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task ConfigureAwait_is_honoured_by_both_forms()
    {
        var before = SynchronizationContext.Current;
        var context = new CountingContext();
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            var slow = new Slow();
            await slow.ConfigureAwait(false);
            Assert.That(context.Posts, Is.Zero);
            SynchronizationContext.SetSynchronizationContext(context);
            await foreach (var _ in slow.ConfigureAwait(false))
            {
            }
            Assert.That(context.Posts, Is.Zero);
            SynchronizationContext.SetSynchronizationContext(context);
            await slow;
            Assert.That(context.Posts, Is.EqualTo(1));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private sealed class Fake : IGenerationsClient
    {
        public AsyncPageable<GenerationPage, Generation> ListAsync(
            GenerationListRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
            AsyncPageable<GenerationPage, Generation>.FromPages(
                [FloraJson.Parse<GenerationPage>(Samples.Page("a", "run_1")), FloraJson.Parse<GenerationPage>(Samples.Page(null, "run_2"))],
                static page => page.Generations);
    }

    /// <summary>A listing of the user's own making, whose page does not come at once.</summary>
    private sealed class Slow : AsyncPageable<int, int>
    {
        public override async IAsyncEnumerable<FloraResponse<int>> AsResponses()
        {
            await Task.Run(static () => { }).ContinueWith(static _ => { }, TaskScheduler.Default).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            yield return new FloraResponse<int> { Value = 1 };
        }

        protected override IEnumerable<int> ItemsOf(int page) => [page];
    }

    private sealed class CountingContext : SynchronizationContext
    {
        internal int Posts { get; private set; }

        public override void Post(SendOrPostCallback d, object? state)
        {
            Posts++;
            ThreadPool.QueueUserWorkItem(_ =>
            {
                SetSynchronizationContext(this);
                d(state);
            });
        }
    }
}
