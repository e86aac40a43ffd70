using System.Text;
using Flora.Testing;
using Flora.Tests.InMemory;
using Flora.Tests.Support;

namespace Flora.Tests.Json;

/// <summary>What reading allocates: bytes do not vary as times do, so they are what guards the benchmarks' figures.</summary>
[NonParallelizable]
public sealed class AllocationTests
{
    private const int Items = 100;
    private const int Times = 50;

    private static readonly Generation[] Runs = [.. SampleData.Generations(new StandingClock()).Take(Items)];

    [Test]
    public void A_page_costs_its_models_and_no_second_copy_of_the_body()
    {
        var body = Page(Runs);
        var page = FloraJson.Parse<GenerationPage>((ReadOnlyMemory<byte>)body);

        // Identifiers of workspaces, projects and models come again and again, and are made once.
        var models = page.Generations.Sum(SizeOf)
            + page.Generations.SelectMany(static run => new[] { run.WorkspaceId, run.ProjectId, run.Model?.ModelId }).Distinct().Sum(SizeOf);
        var allocated = Allocation.Of(() => FloraJson.Parse<GenerationPage>((ReadOnlyMemory<byte>)body));

        Assert.That(allocated, Is.LessThan(models + 2048), "beyond the models only the list and the page: not one box for each run");
        Assert.That(allocated, Is.GreaterThan(models / 2), "the estimate is of what is really read");
    }

    [Test]
    public void Members_that_nobody_knows_cost_their_text_once_for_an_object()
    {
        var plain = Encoding.UTF8.GetString(Page(Runs));
        var unknown = plain.Replace("\"run_id\":", "\"new_in_2030\":{\"a\":[1,2,3],\"b\":\"text\"},\"run_id\":", StringComparison.Ordinal);

        var without = Allocation.Of(Parse(plain));
        var with = Allocation.Of(Parse(unknown));

        // An object for the members, an array for their bytes: neither tokens nor strings until somebody looks.
        Assert.That(with - without, Is.LessThan(Items * 120));
    }

    [Test]
    public void Writing_a_page_makes_no_copy_of_its_text()
    {
        var body = Page(Runs);
        var page = FloraJson.Parse<GenerationPage>((ReadOnlyMemory<byte>)body);

        Assert.That(Allocation.Of(() => FloraJson.Write(page, Stream.Null)), Is.LessThan(body.Length / 2));
    }

    [Test]
    public void A_status_and_a_kind_of_output_are_shared_strings()
    {
        var first = FloraJson.Parse<Generation>(FloraJson.ToJson(Runs.First(static run => run.Outputs?.Count > 0)));
        var second = FloraJson.Parse<Generation>(FloraJson.ToJson(Runs.First(static run => run.Outputs?.Count > 0)));

        Assert.That(second.Status.Value, Is.SameAs(first.Status.Value));
        Assert.That(second.Outputs![0].Type.Value, Is.SameAs(first.Outputs![0].Type.Value));
    }

    [Test]
    public async Task Enumerating_items_allocates_nothing_for_each_of_them()
    {
        var few = await EnumerationAsync(10);
        var many = await EnumerationAsync(1000);

        Assert.That(many - few, Is.LessThan(990 * 8), "a task, a closure or a box for each item would be more than three words");
    }

    private static async Task<long> EnumerationAsync(int items)
    {
        var page = FloraModelFactory.GenerationPage([.. Enumerable.Repeat(Runs[0], items)]);
        var listing = AsyncPageable<GenerationPage, Generation>.FromPages([page], static p => p.Generations);
        var least = long.MaxValue;
        for (var time = 0; time < Times; time++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var count = 0;
            await foreach (var _ in listing)
            {
                count++;
            }
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.That(count, Is.EqualTo(items));
        }
        return least;
    }

    /// <summary>What a run takes on a 64-bit machine: an object of a header and its members, its strings, and its outputs.</summary>
    private static long SizeOf(Generation run) =>
        208
        + SizeOf(run.RunId) + SizeOf(run.PollUrl)
        + SizeOf(run.ErrorCode) + SizeOf(run.ErrorMessage)
        + (run.Model is not null ? 32 : 0)
        + (run.Outputs is { } outputs ? 24 + 24 + outputs.Sum(static output => 8 + 48 + SizeOf(output.OutputId) + SizeOf(output.Url)) : 0);

    private static long SizeOf(string? text) => text is null ? 0 : (22 + (text.Length * 2) + 7) / 8 * 8;

    private static byte[] Page(IEnumerable<Generation> runs) => Encoding.UTF8.GetBytes(FloraJson.ToJson(FloraModelFactory.GenerationPage([.. runs])));

    private static Action Parse(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        return () => FloraJson.Parse<GenerationPage>((ReadOnlyMemory<byte>)body);
    }
}
