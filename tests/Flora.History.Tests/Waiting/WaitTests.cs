using System.Net;
using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Waiting;

public sealed class WaitTests
{
    [Test]
    public async Task A_deadline_tells_what_is_still_pending()
    {
        var time = new LeapingTime();
        ScheduledRun[] runs =
        [
            new("run_quick", LeapingTime.Start, LeapingTime.Start, LeapingTime.Start.AddSeconds(3)),
            new("run_slow", LeapingTime.Start, LeapingTime.Start, LeapingTime.Start.AddHours(1)),
        ];
        await using var server = new FloraServer(() => runs.Select(run => run.At(time.GetUtcNow())));
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });

        var e = await Assert.ThrowsAsync<StillPendingException>(() =>
            history.WaitForAsync(["run_quick", "run_slow"], new() { Timeout = TimeSpan.FromSeconds(61) }));

        Assert.That(e!.Message, Is.EqualTo("1 of 2 runs are still under way."));
        Assert.That(e!.Result.Pending.Single().RunId, Is.EqualTo("run_slow"));
        Assert.That(e!.Result.Runs[0].HasEnded);
        Assert.That(time.Passed, Is.EqualTo(TimeSpan.FromSeconds(61)), "the last poll is at the deadline");
    }

    [Test]
    public async Task The_callers_token_ends_a_wait()
    {
        var time = new LeapingTime { Stands = true };
        var run = new ScheduledRun("run_1", LeapingTime.Start, LeapingTime.Start, LeapingTime.Start.AddHours(1));
        await using var server = new FloraServer(() => [run.At(time.GetUtcNow())]);
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });
        using var stop = new CancellationTokenSource();

        var wait = history.WaitForAsync(["run_1"], cancellationToken: stop.Token);
        await time.Waiting;
        await stop.CancelAsync();

        Assert.That((await Assert.CatchAsync<OperationCanceledException>(() => wait))!.CancellationToken, Is.EqualTo(stop.Token));
    }

    [Test]
    public async Task A_wait_survives_failures_that_pass_and_ends_when_they_stay()
    {
        var time = new LeapingTime();
        var run = new ScheduledRun("run_1", LeapingTime.Start, LeapingTime.Start, LeapingTime.Start.AddSeconds(30));
        var requests = 0;
        var failing = new HashSet<int> { 0, 1, 4 };
        await using var server = new FloraServer(() => [run.At(time.GetUtcNow())], async (_, stream) =>
        {
            if (!failing.Contains(requests++))
            {
                return false;
            }
            await LoopbackServer.WriteAsync(stream, """{"error":{"code":"rate_limited","message":"Slow down."}}"""u8.ToArray(), 429, "retry-after: 7");
            return true;
        });
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });

        Assert.That((await history.WaitForAsync(["run_1"])).Runs.Single().HasEnded);
        Assert.That(time.Waits[0], Is.EqualTo(TimeSpan.FromSeconds(7)), "as long as FLORA asks");

        failing.UnionWith(Enumerable.Range(0, 1000));
        await Assert.ThrowsAsync<FloraRateLimitedException>(() => history.WaitForAsync(["run_1"]));
    }

    [Test]
    public async Task A_state_that_is_not_known_ends_when_it_says_so_and_does_not_last_for_ever()
    {
        var time = new LeapingTime();
        Generation[] runs =
        [
            FloraModelFactory.Generation("run_stopped", "cancelled", completedAt: LeapingTime.Start),
            FloraModelFactory.Generation("run_odd", "dreaming"),
        ];
        await using var server = new FloraServer(() => runs);
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });

        Assert.That((await history.WaitForAsync(["run_stopped"])).Runs.Single().Status.Value, Is.EqualTo("cancelled"));
        var e = await Assert.ThrowsAsync<StillPendingException>(() => history.WaitForAsync(["run_odd"]));
        Assert.That(e!.Result.Pending.Single().Status.Value, Is.EqualTo("dreaming"));
        Assert.That(time.Passed, Is.InRange(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10.2)));
    }

    [TestCase("prj_1")]
    [TestCase("")]
    [TestCase(null)]
    public async Task An_id_that_is_none_is_refused_before_anything_is_sent(string? id)
    {
        using var flora = new InMemoryFlora();
        using var client = new FloraClient(new FloraClientOptions { ApiKey = "K", Transport = flora });
        using var history = new FloraHistory(client);
        await Assert.ThrowsAsync<FloraValidationException>(() => history.WaitForAsync([id!]));
        Assert.That(flora.Requests, Is.Empty);
    }

    [Test]
    public async Task An_error_that_does_not_pass_ends_a_wait_at_once()
    {
        using var flora = new InMemoryFlora();
        flora.Fail(HttpStatusCode.Unauthorized);
        using var client = new FloraClient(new FloraClientOptions { ApiKey = "K", Transport = flora });
        using var history = new FloraHistory(client);
        await Assert.ThrowsAsync<FloraAuthenticationException>(() => history.WaitForAsync(["run_1"]));
    }

    [Test]
    public async Task Times_that_no_timer_can_wait_are_refused()
    {
        await using var server = new FloraServer(() => []);
        using var client = server.Client(TimeProvider.System);
        using var history = new FloraHistory(client);
        await Assert.ThrowsAsync<FloraValidationException>(() => history.WaitForAsync(["run_1"], new() { MaxInterval = TimeSpan.FromDays(50) }));
        Assert.That(server.Requests, Is.Empty);
    }
}
