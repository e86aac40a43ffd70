using Flora.Tests.Support;

namespace Flora.Tests.Paging;

/// <summary>With <see cref="FloraClientOptions.PrefetchNextPage"/> one page is fetched ahead, and never more.</summary>
public sealed class PrefetchTests
{
    private readonly SemaphoreSlim arrived = new(0);

    [TearDown]
    public void End() => Assert.That(arrived.CurrentCount, Is.Zero, "a page was asked for that nobody wanted");

    [Test]
    public async Task One_page_is_fetched_while_the_caller_works_on_another()
    {
        await using var server = Pages(4);
        using var client = Client(server);

        var seen = 0;
        await foreach (var generation in client.Generations.ListAsync())
        {
            Assert.That(generation.RunId, Is.EqualTo($"run_{seen++}"));
            // The page of this item was the first, or came ahead; the next is under way already.
            for (var i = 0; i < (seen == 1 ? 2 : seen < 4 ? 1 : 0); i++)
            {
                await arrived.WaitAsync();
            }
            Assert.That(server.Requests, Has.Count.EqualTo(Math.Min(seen + 1, 4)));
        }

        Assert.That(seen, Is.EqualTo(4));
    }

    [Test]
    public async Task Without_it_nothing_is_fetched_ahead()
    {
        await using var server = Pages(3);
        using var client = Calls.Client(server.Url);

        var seen = 0;
        await foreach (var _ in client.Generations.ListAsync().AsPages())
        {
            await arrived.WaitAsync();
            Assert.That(server.Requests, Has.Count.EqualTo(++seen));
        }
    }

    [Test]
    public async Task An_awaited_page_is_all_that_is_fetched()
    {
        await using var server = Pages(3);
        using var client = Client(server);

        await client.Generations.ListAsync();
        await arrived.WaitAsync();

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Leaving_early_gives_up_the_page_that_is_under_way()
    {
        var under = new TaskCompletionSource();
        await using var server = new LoopbackServer(async (request, stream, token) =>
        {
            if (!request.Target.Contains("cursor", StringComparison.Ordinal))
            {
                await Answers.Of(200, Samples.Page("b", "run_0"))(request, stream, token);
                return;
            }
            under.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        using var client = Client(server);

        await foreach (var _ in client.Generations.ListAsync())
        {
            await under.Task;
            break;
        }

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_page_that_fails_ahead_fails_only_when_it_is_asked_for()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(200, Samples.Page("b", "run_0")), Answers.Of(403));
        using var client = Client(server);
        var seen = new List<string>();

        var fault = await Assert.ThrowsAsync<FloraPermissionDeniedException>(async () =>
        {
            await foreach (var generation in client.Generations.ListAsync())
            {
                seen.Add(generation.RunId);
            }
        });

        Assert.That(seen, Is.EqualTo(["run_0"]));
        Assert.That(fault!.Attempts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_cycle_is_found_after_the_last_good_page()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(200, Samples.Page("b", "run_0")));
        using var client = Client(server);
        var seen = 0;

        await Assert.ThrowsAsync<FloraPaginationException>(async () =>
        {
            await foreach (var _ in client.Generations.ListAsync())
            {
                seen++;
            }
        });

        Assert.That(seen, Is.EqualTo(server.Requests.Count));
    }

    [Test]
    public async Task Cancelling_ends_the_page_ahead_with_the_callers_own_token([Values] bool ofTheCall)
    {
        using var source = new CancellationTokenSource();
        await using var server = new LoopbackServer(async (request, stream, token) =>
        {
            if (!request.Target.Contains("cursor", StringComparison.Ordinal))
            {
                await Answers.Of(200, Samples.Page("b", "run_0"))(request, stream, token);
                return;
            }
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        });
        using var client = Client(server);

        var fault = (await Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            var listing = client.Generations.ListAsync(cancellationToken: ofTheCall ? source.Token : default);
            await foreach (var _ in listing.WithCancellation(ofTheCall ? default : source.Token))
            {
            }
        }))!;

        Assert.That(fault.CancellationToken, Is.EqualTo(source.Token));
    }

    [Test]
    public async Task Cancelling_holds_back_a_page_that_is_there_already()
    {
        using var source = new CancellationTokenSource();
        await using var server = Pages(3);
        using var client = Client(server);
        var seen = 0;

        await Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.Generations.ListAsync(cancellationToken: source.Token))
            {
                seen++;
                await arrived.WaitAsync();
                await arrived.WaitAsync();
                await source.CancelAsync();
            }
        });

        Assert.That(seen, Is.EqualTo(1));
    }

    private static FloraClient Client(LoopbackServer server) => Calls.Client(server.Url, static options => options.PrefetchNextPage = true);

    private LoopbackServer Pages(int count) => new(async (request, stream, token) =>
    {
        var at = request.Target.Contains('=', StringComparison.Ordinal) ? int.Parse(request.Target.Split('=')[1]) : 0;
        arrived.Release();
        await Answers.Of(200, Samples.Page(at + 1 < count ? $"{at + 1}" : null, $"run_{at}"))(request, stream, token);
    });
}
