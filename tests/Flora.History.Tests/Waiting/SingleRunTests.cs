using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Waiting;

public sealed class SingleRunTests
{
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
    public async Task A_run_that_vanishes_ends_a_wait_and_is_told()
    {
        var time = new LeapingTime();
        await using var server = new FloraServer(() => time.Passed < TimeSpan.FromSeconds(30) ? [FloraModelFactory.Generation("run_1", "running")] : []);
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });

        var result = await history.WaitForAsync(["run_1"], new() { Timeout = TimeSpan.FromHours(1) });

        Assert.That((result.NotFound, result.Runs), Is.EqualTo((new[] { "run_1" }, Array.Empty<RunSnapshot>())));
        Assert.That(time.Passed, Is.InRange(TimeSpan.FromSeconds(35), TimeSpan.FromSeconds(70)), "a few answers may be wrong");
    }

    [Test]
    public async Task Details_that_are_older_than_the_listing_do_not_take_an_end_back()
    {
        var time = new LeapingTime();
        var ended = FloraModelFactory.Generation("run_1", "completed", completedAt: LeapingTime.Start);
        await using var server = new FloraServer(() => [ended], async (request, stream) =>
        {
            if (!request.Target.EndsWith("/runs/run_1", StringComparison.Ordinal))
            {
                return false;
            }
            await LoopbackServer.WriteAsync(stream, System.Text.Encoding.UTF8.GetBytes(FloraJson.ToJson(FloraModelFactory.Run("run_1", "running", progress: 40))));
            return true;
        });
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });
        var changes = new Recorder<RunChange>();

        var result = await history.WaitForAsync(["run_1"], progress: changes);

        Assert.That(result.Runs.Single().Status, Is.EqualTo(GenerationStatus.Completed));
        Assert.That(changes.Values.Single().Run.Status, Is.EqualTo(GenerationStatus.Completed));
    }
}
