using System.Net;
using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Waiting;

public sealed class WaitTests
{
    [Test]
    public async Task Two_hundred_and_fifty_runs_over_ten_minutes_take_three_listings_a_poll_and_tell_every_change_once()
    {
        var time = new LeapingTime();
        var random = new Random(7);
        ScheduledRun[] runs =
        [
            .. Enumerable.Range(0, 250).Select(i =>
            {
                var starts = LeapingTime.Start.AddSeconds(5 + random.Next(290));
                return new ScheduledRun($"run_{i:D3}", LeapingTime.Start.AddMilliseconds(-i), starts, starts.AddSeconds(5 + random.Next(300)), random.Next(10) == 0);
            }),
        ];
        var perPoll = new Dictionary<DateTimeOffset, int>();
        await using var server = new FloraServer(
            () => runs.Select(run => run.At(time.GetUtcNow())),
            (request, _) =>
            {
                if (request.Target.Contains("/generations", StringComparison.Ordinal))
                {
                    perPoll[time.GetUtcNow()] = perPoll.GetValueOrDefault(time.GetUtcNow()) + 1;
                }
                return Task.FromResult(false);
            });
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });
        var changes = new Recorder<RunChange>();

        var result = await history.WaitForAsync(runs.Select(static run => run.Id), progress: changes);

        Assert.That(result.Runs.Select(static run => run.RunId), Is.EqualTo(runs.Select(static run => run.Id)));
        Assert.That(result.Runs, Has.All.Property(nameof(RunSnapshot.HasEnded)).True);
        Assert.That(result.Failed.Select(static run => run.RunId), Is.EquivalentTo(runs.Where(static run => run.Fails).Select(static run => run.Id)));
        Assert.That(perPoll.Values, Has.All.LessThanOrEqualTo(3));
        Assert.That(perPoll, Has.Count.GreaterThan(100), "it was polled over the whole time");
        Assert.That(time.Passed, Is.LessThan(TimeSpan.FromMinutes(11)));
        string[] whole = ["pending", "running", "completed"], failing = ["pending", "running", "failed"];
        foreach (var run in changes.Values.GroupBy(static change => change.Run.RunId))
        {
            Assert.That(run.Select(static change => change.Run.Status.Value), Is.EqualTo(whole).Or.EqualTo(failing), run.Key);
        }
        Assert.That(changes.Values, Has.Count.EqualTo(750));
    }

    [Test]
    public async Task The_time_between_polls_grows_to_five_seconds_and_is_two_again_after_a_change()
    {
        var time = new LeapingTime();
        var run = new ScheduledRun("run_1", LeapingTime.Start, LeapingTime.Start.AddSeconds(40), LeapingTime.Start.AddSeconds(43));
        var polls = new List<double>();
        await using var server = new FloraServer(() => [run.At(time.GetUtcNow())], (_, _) =>
        {
            polls.Add((time.GetUtcNow() - LeapingTime.Start).TotalSeconds);
            return Task.FromResult(false);
        });
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });

        await history.WaitForAsync(["run_1"]);

        var gaps = polls.Zip(polls.Skip(1), static (before, after) => after - before).ToList();
        Assert.That(gaps[..2], Is.EqualTo([2, 2.5]).Within(0.001));
        Assert.That(gaps, Has.All.InRange(1.999, 5.001).And.Some.EqualTo(5).Within(0.001));
        Assert.That(gaps[^1], Is.EqualTo(2).Within(0.001), "after the run had started");
    }

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
    public async Task A_run_that_the_listing_does_not_show_is_asked_for_by_its_id_and_one_that_is_unknown_is_told()
    {
        var time = new LeapingTime();
        var old = new ScheduledRun("run_old", LeapingTime.Start.AddDays(-30), LeapingTime.Start, LeapingTime.Start.AddSeconds(9));
        var others = Enumerable.Range(0, 300).Select(i => FloraModelFactory.Generation($"run_other_{i}", createdAt: LeapingTime.Start.AddMinutes(-i))).ToList();
        await using var server = new FloraServer(() => others.Append(old.At(time.GetUtcNow())));
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });
        var changes = new Recorder<RunChange>();

        var result = await history.WaitForAsync(["run_old", "run_typo", "run_old"], progress: changes);

        Assert.That(result.NotFound, Is.EqualTo(["run_typo"]));
        Assert.That(result.Runs.Single().Run.Outputs, Has.Count.EqualTo(1));
        Assert.That(result.Runs.Single().Generation, Is.Null, "no listing has shown it");
        Assert.That(changes.Values.Select(static change => change.Run.Status.Value), Is.EqualTo(["running", "completed"]));
        Assert.That(server.Listings, Is.EqualTo(2), "two ids are not worth more than two pages, and only once");
    }

    [Test]
    public async Task Details_that_the_listing_leaves_out_are_added_without_losing_what_it_shows()
    {
        var time = new LeapingTime();
        var unknown = new AdditionalProperties([new("mood", "calm")]);
        var full = FloraModelFactory.Generation("run_1", chargedCost: 0.5m, outputs: [FloraModelFactory.GenerationOutput()]);
        var listed = full with { Outputs = null, ChargedCost = null, Model = FloraModelFactory.GenerationModel(), AdditionalProperties = unknown };
        await using var server = new FloraServer(() => [listed], async (request, stream) =>
        {
            if (!request.Target.EndsWith("/runs/run_1", StringComparison.Ordinal))
            {
                return false;
            }
            await LoopbackServer.WriteAsync(stream, System.Text.Encoding.UTF8.GetBytes(FloraJson.ToJson(FloraModelFactory.Run("run_1", chargedCost: 0.5m, outputs: full.Outputs))));
            return true;
        });
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });

        var run = (await history.WaitForAsync(["run_1"])).Runs.Single();

        Assert.That(run.Generation, Is.EqualTo(listed with { Outputs = full.Outputs, ChargedCost = 0.5m }));
        Assert.That(run.Run.Outputs, Is.EqualTo(full.Outputs));
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
}
