using Flora.Testing;

namespace Flora.Tests.InMemory;

internal sealed class SampleDataTests
{
    private static readonly StandingClock Clock = new();
    private static readonly IReadOnlyList<Generation> Runs = SampleData.Generations(Clock);

    [Test]
    public void It_is_the_same_every_time() => Assert.That(SampleData.Generations(new StandingClock()), Is.EqualTo(Runs));

    [Test]
    public void It_holds_some_hundred_runs_newest_first()
    {
        Assert.That(Runs, Has.Count.EqualTo(240));
        Assert.That(Runs.Select(run => run.GenerationId), Is.Unique.And.All.StartsWith("run_"));
        Assert.That(Runs.Select(run => run.CreatedAt), Is.Ordered.Descending);
        Assert.That(Created(Runs[0]), Is.LessThan(Clock.GetUtcNow()));
        Assert.That(Clock.GetUtcNow() - Created(Runs[^1]), Is.GreaterThan(TimeSpan.FromDays(7)).And.LessThan(TimeSpan.FromDays(60)));
    }

    [Test]
    public void It_spans_models_projects_workspaces_states_and_kinds_of_output()
    {
        Assert.That(Runs.Select(run => run.Model?.ModelId).Distinct().Count(), Is.GreaterThan(5));
        Assert.That(Runs.Any(run => run.Model is { ModelId: null }), Is.True);
        Assert.That(Runs.Select(run => run.ProjectId).Distinct().Count(), Is.GreaterThan(3));
        Assert.That(Runs.Select(run => run.WorkspaceId).Distinct().Count(), Is.GreaterThan(1));
        Assert.That(Runs.Select(run => run.Status).Distinct(), Is.EquivalentTo(GenerationStatus.All));
        Assert.That(Runs.SelectMany(run => run.Outputs ?? []).Select(output => output.Type).Distinct(), Is.EquivalentTo(GenerationOutputType.All));
        Assert.That(Runs.Any(run => run.Outputs is { Count: > 1 }), Is.True);
    }

    [Test]
    public void Each_state_has_what_FLORA_shows_of_it()
    {
        foreach (var run in Runs)
        {
            Assert.That(run.RunId, Is.EqualTo(run.GenerationId));
            Assert.That(run.StartedAt is null, Is.EqualTo(run.Status == GenerationStatus.Pending));
            Assert.That(run.CompletedAt is not null, Is.EqualTo(run.Status == GenerationStatus.Completed || run.Status == GenerationStatus.Failed));
            Assert.That(run.ErrorCode is not null, Is.EqualTo(run.Status == GenerationStatus.Failed));
            Assert.That(run.Outputs is not null, Is.EqualTo(run.Status == GenerationStatus.Completed));
            if (run.Status == GenerationStatus.Failed) Assert.That(run.Progress, Is.EqualTo(100));
            if (run.StartedAt is { } started) Assert.That(started, Is.GreaterThan(run.CreatedAt));
            if (run.CompletedAt is { } ended) Assert.That(ended, Is.GreaterThanOrEqualTo(run.StartedAt!.Value));
        }
    }

    [Test]
    public void Costs_come_late_and_times_have_fractions()
    {
        Assert.That(Runs.Any(run => run.Status == GenerationStatus.Completed && run.ChargedCost is null), Is.True);
        Assert.That(Runs.Any(run => run.ChargedCost > 0), Is.True);
        Assert.That(Runs.Any(run => run.CreatedAt.Value % 1 != 0), Is.True);
    }

    private static DateTimeOffset Created(Generation run) => run.CreatedAt.ToDateTimeOffset();
}
