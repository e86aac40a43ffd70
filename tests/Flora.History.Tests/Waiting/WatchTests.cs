using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Waiting;

public sealed class WatchTests
{
    [Test]
    public async Task Watching_follows_what_is_under_way_and_what_appears_until_all_has_ended()
    {
        var time = new LeapingTime();
        ScheduledRun[] runs =
        [
            new("run_deep", Start.AddDays(-3), Start.AddSeconds(1), Start.AddSeconds(20)),
            new("run_first", Start, Start.AddSeconds(4), Start.AddSeconds(12)),
            new("run_later", Start.AddSeconds(6), Start.AddSeconds(9), Start.AddSeconds(30)),
            new("run_between", Start.AddSeconds(7.1), Start.AddSeconds(7.2), Start.AddSeconds(7.3)),
        ];
        var finished = Enumerable.Range(1, 250).Select(i => FloraModelFactory.Generation($"run_done_{i}", createdAt: Start.AddMinutes(-i))).ToList();
        await using var server = new FloraServer(() => finished.Concat(runs.Where(run => run.Created <= time.GetUtcNow()).Select(run => run.At(time.GetUtcNow()))));
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });

        var states = new Dictionary<string, List<string>>();
        await foreach (var change in history.WatchAsync())
        {
            Assert.That(change.IsStatusChange);
            if (!states.TryGetValue(change.Run.RunId, out var seen))
            {
                states.Add(change.Run.RunId, seen = []);
                Assert.That(change.PreviousStatus, Is.Null);
            }
            seen.Add(change.Run.Status.Value);
        }

        Assert.That(states["run_deep"], Is.EqualTo(["pending", "running", "completed"]));
        Assert.That(states["run_first"], Is.EqualTo(["pending", "running", "completed"]));
        Assert.That(states["run_later"], Does.Contain("running").And.Contain("completed"));
        Assert.That(states["run_between"], Is.EqualTo(["completed"]), "it came and went between two polls");
        Assert.That(states, Has.Count.EqualTo(4), "what had ended before is no news");
    }

    [Test]
    public async Task More_runs_under_way_than_a_page_holds_are_all_found_although_they_end_meanwhile()
    {
        var time = new LeapingTime();
        var runs = Enumerable.Range(0, 230).Select(i => new ScheduledRun($"run_{i}", Start.AddSeconds(-i), Start, Start.AddSeconds(60 + i))).ToList();
        var gone = 0;
        await using var server = new FloraServer(
            () => runs.Select((run, index) => index < gone ? run with { Ends = Start } : run).Select(run => run.At(time.GetUtcNow())),
            (request, _) =>
            {
                // While the second page of what runs is read, five of the first end: those behind move up, out of that page.
                gone = request.Target.Contains("running", StringComparison.Ordinal) && request.Target.Contains("cursor", StringComparison.Ordinal) && gone == 0 ? 5 : gone;
                return Task.FromResult(false);
            });
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });

        var result = await history.WaitForAsync(new HistoryFilter());

        Assert.That(result.Runs, Has.Count.EqualTo(230).And.All.Property(nameof(RunSnapshot.HasEnded)).True);
    }

    [Test]
    public async Task Progress_is_told_on_request()
    {
        var time = new LeapingTime();
        await using var server = new FloraServer(() => [Run(Math.Min(100, (time.GetUtcNow() - Start).TotalSeconds * 10))]);
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });

        var progress = new List<decimal>();
        await foreach (var change in history.WatchAsync(options: new() { IncludeProgress = true }))
        {
            progress.Add(change.Run.Run.Progress);
        }

        Assert.That(progress, Is.Ordered.And.Unique.And.Count.GreaterThan(3));

        static Generation Run(double percent) => FloraModelFactory.Generation(
            status: percent < 100 ? GenerationStatus.Running : GenerationStatus.Completed, progress: (decimal)percent, outputs: [FloraModelFactory.GenerationOutput()]);
    }

    [Test]
    public async Task Nothing_under_way_ends_at_once_and_a_deadline_is_an_error()
    {
        var time = new LeapingTime();
        await using var server = new FloraServer(() => [FloraModelFactory.Generation(status: time.Passed > TimeSpan.FromHours(1) ? "completed" : "running")]);
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });

        Assert.That((await history.WaitForAsync(new HistoryFilter { ProjectId = "prj_other" })).Runs, Is.Empty);
        Assert.That(time.Waits, Is.Empty);
        var e = await Assert.ThrowsAsync<StillPendingException>(async () =>
        {
            await foreach (var _ in history.WatchAsync(options: new() { Timeout = TimeSpan.FromMinutes(1.5) }))
            {
            }
        });
        Assert.That(e!.Result.Pending.Count(), Is.EqualTo(1));
    }

    private static DateTimeOffset Start => LeapingTime.Start;
}
