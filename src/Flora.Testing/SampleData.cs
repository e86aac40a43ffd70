using System.Globalization;

namespace Flora.Testing;

/// <summary>A generation history as a busy team would have it.</summary>
public static class SampleData
{
    private const int Count = 240;
    private const string Api = "https://app.flora.ai/api/v1";

    private static readonly (string Workspace, string[] Projects)[] Workspaces =
    [
        ("ws_northlight", ["prj_spring_campaign", "prj_product_shots", "prj_storyboards"]),
        ("ws_atelier", ["prj_lookbook", "prj_title_sequence"]),
    ];

    private static readonly (string Code, string Message)[] Failures =
    [
        ("provider_error", "The provider failed to complete the generation."),
        ("safety_blocked", "The output was blocked by the provider's safety filter."),
        ("model_timeout", "The model did not answer in time."),
        ("input_unreachable", "An input image could not be downloaded."),
    ];

    /// <summary>Makes 240 runs of the last weeks, newest first: several workspaces, projects, models, states and kinds of output.</summary>
    /// <remarks>
    /// The same every time but for the clock: only the times move with it. The newest runs are pending or running; a failed run shows
    /// progress 100; a run that completed just now has no cost yet; some runs name no model, and some times have fractions of a
    /// millisecond.
    /// </remarks>
    /// <param name="timeProvider">What the times are relative to; null is the system's clock.</param>
    public static IReadOnlyList<Generation> Generations(TimeProvider? timeProvider = null)
    {
        var now = (timeProvider ?? TimeProvider.System).GetUtcNow();
        var numbers = new SampleNumbers(20260);
        var created = now;
        var runs = new Generation[Count];
        for (var index = 0; index < Count; index++)
        {
            // Gaps grow with age, so that the newest page spans minutes and the whole history weeks.
            created -= TimeSpan.FromSeconds(4 + numbers.Below(12 + (index * index)));
            runs[index] = Run(index, created, now, numbers);
        }
        return runs;
    }

    private static Generation Run(int index, DateTimeOffset created, DateTimeOffset now, SampleNumbers numbers)
    {
        var (workspace, projects) = Workspaces[numbers.Below(5) < 3 ? 0 : 1];
        var project = projects[numbers.Below(projects.Length)];
        var model = SampleModel.All[numbers.Below(SampleModel.All.Count)];
        var id = "run_" + numbers.Letters(14);
        var status = Status(index, numbers);
        var queued = TimeSpan.FromTicks(4_000_000 + numbers.Below(30_000_000));
        var worked = TimeSpan.FromSeconds(model.Seconds + numbers.Below(model.Seconds + 1));
        var started = created + queued;
        var ended = started + worked < now ? started + worked : now;
        var hasEnded = status == GenerationStatus.Completed || status == GenerationStatus.Failed;
        var failure = Failures[numbers.Below(Failures.Length)];
        var progress = numbers.Below(96) + 2;
        var outputs = model.Outputs(id, numbers);
        return FloraModelFactory.Generation(
            id,
            status,
            Timestamp(created, index),
            status == GenerationStatus.Running ? progress : null,
            project,
            workspace,
            chargedCost: status == GenerationStatus.Completed && index >= 12 ? model.Price : null,
            startedAt: status == GenerationStatus.Pending ? null : Timestamp(started, index),
            completedAt: hasEnded ? Timestamp(ended, index) : null,
            errorCode: status == GenerationStatus.Failed ? failure.Code : null,
            errorMessage: status == GenerationStatus.Failed ? failure.Message : null,
            model: FloraModelFactory.GenerationModel(index % 37 == 25 ? null : model.Id),
            outputs: status == GenerationStatus.Completed ? outputs : null,
            pollUrl: string.Format(CultureInfo.InvariantCulture, "{0}/runs/{1}", Api, id));
    }

    private static GenerationStatus Status(int index, SampleNumbers numbers)
    {
        var draw = numbers.Below(100);
        return index switch
        {
            < 3 => GenerationStatus.Pending,
            < 7 => GenerationStatus.Running,
            8 => GenerationStatus.Failed,
            < 12 => GenerationStatus.Completed,
            _ => draw < 12 ? GenerationStatus.Failed : GenerationStatus.Completed,
        };
    }

    // Every fifth run has a time as FLORA's webhooks show them: with a fraction of a millisecond.
    private static DateTimeOffset Timestamp(DateTimeOffset time, int index)
    {
        var milliseconds = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));
        return index % 5 == 0 ? milliseconds.AddTicks(2_500) : milliseconds;
    }
}
