using Flora.History.Tests.Support;
using Flora.Tests.Support;

namespace Flora.History.Tests.Waiting;

public sealed class PollingTests
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
}
