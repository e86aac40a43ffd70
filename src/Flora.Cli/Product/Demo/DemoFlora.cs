using Flora.Testing;

namespace Flora.Cli.Product.Demo;

/// <summary>The sample data, whose runs under way go on while somebody waits for them: all have completed within a few seconds.</summary>
internal sealed class DemoFlora : DelegatingHandler
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.5);

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly InMemoryFlora flora;
    private readonly IReadOnlyList<Generation> sample;
    private readonly Generation[] open;
    private long? begin;

    internal DemoFlora(TimeProvider time)
    {
        this.time = time;
        sample = SampleData.Generations(time);
        // The oldest completes first.
        open = [.. sample.Where(run => run.Status == GenerationStatus.Pending || run.Status == GenerationStatus.Running).Reverse()];
        InnerHandler = flora = new InMemoryFlora(sample);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        GoOn();
        return base.SendAsync(request, cancellationToken);
    }

    private void GoOn()
    {
        lock (gate)
        {
            begin ??= time.GetTimestamp();
            var elapsed = time.GetElapsedTime(begin.Value);
            for (var index = 0; index < open.Length; index++)
            {
                var next = After(open[index], elapsed, end: First + (index * Step));
                if (next.Status == open[index].Status) continue;
                flora.Add(open[index] = next);
            }
        }
    }

    private Generation After(Generation run, TimeSpan elapsed, TimeSpan end) => run.Status switch
    {
        _ when run.Status == GenerationStatus.Completed => run,
        _ when elapsed >= end => run with
        {
            Status = GenerationStatus.Completed,
            Progress = 100,
            StartedAt = run.StartedAt ?? Now,
            CompletedAt = Now,
            Outputs = OutputsOf(run),
        },
        _ when elapsed >= end - First && run.Status == GenerationStatus.Pending => run with
        {
            Status = GenerationStatus.Running,
            Progress = 10,
            StartedAt = Now,
        },
        _ => run,
    };

    // As those of another run of the same model.
    private GenerationOutput[] OutputsOf(Generation run)
    {
        var other = sample.First(known => known.Outputs is { Count: > 0 } && known.Model?.ModelId == run.Model?.ModelId);
        return [.. other.Outputs!.Select(output => output with { Url = output.Url.Replace(other.RunId, run.RunId, StringComparison.Ordinal) })];
    }

    private UnixTimestamp Now => new(time.GetUtcNow().ToUnixTimeMilliseconds());
}
