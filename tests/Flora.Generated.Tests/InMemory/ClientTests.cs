using System.Net;
using Flora.Testing;

namespace Flora.Tests.InMemory;

/// <summary>The in-memory FLORA as the transport of a client.</summary>
internal sealed class ClientTests
{
    [TestCase("completed")]
    [TestCase("failed")]
    [TestCase("running")]
    [TestCase("pending")]
    public async Task It_filters_by_status(string status)
    {
        var runs = await ListAsync(new() { Status = status });
        Assert.That(runs, Is.EqualTo(SampleData.Generations(Clock).Where(run => run.Status == status)).And.Not.Empty);
    }

    [Test]
    public async Task It_filters_by_project_and_workspace()
    {
        var runs = await ListAsync(new() { ProjectId = "prj_lookbook", WorkspaceId = "ws_atelier" });
        Assert.That(runs, Is.EqualTo(SampleData.Generations(Clock).Where(run => run.ProjectId == "prj_lookbook")).And.Not.Empty);
        Assert.That(await ListAsync(new() { ProjectId = "prj_lookbook", WorkspaceId = "ws_northlight" }), Is.Empty);
    }

    [Test]
    public async Task It_lists_newest_first_whatever_the_order_of_adding()
    {
        using var flora = new InMemoryFlora(SampleData.Generations(Clock).Reverse());
        flora.Add(FloraModelFactory.Generation("run_newest", createdAt: Clock.GetUtcNow()));
        Assert.That((await ListAsync(flora, new())).Select(run => run.GenerationId),
            Is.EqualTo(SampleData.Generations(Clock).Select(run => run.GenerationId).Prepend("run_newest")));
    }

    [Test]
    public async Task A_run_that_is_added_again_is_replaced()
    {
        using var flora = new InMemoryFlora([FloraModelFactory.Generation("run_1", GenerationStatus.Running)]);
        flora.Add(FloraModelFactory.Generation("run_1", GenerationStatus.Completed));
        Assert.That((await ListAsync(flora, new())).Single().Status, Is.EqualTo(GenerationStatus.Completed));
    }

    [Test]
    public async Task A_run_is_answered_at_its_own_address_without_where_it_belongs()
    {
        using var flora = InMemoryFlora.WithSampleData(Clock);
        using var client = new FloraClient(new FloraClientOptions { ApiKey = "sk_live_key", Transport = flora });
        foreach (var generation in SampleData.Generations(Clock).Take(30))
        {
            var expected = new Run
            {
                RunId = generation.RunId,
                Status = generation.Status,
                Progress = generation.Progress,
                CreatedAt = generation.CreatedAt,
                StartedAt = generation.StartedAt,
                CompletedAt = generation.CompletedAt,
                ErrorCode = generation.ErrorCode,
                ErrorMessage = generation.ErrorMessage,
                ChargedCost = generation.ChargedCost,
                Outputs = generation.Outputs,
                PollUrl = generation.PollUrl,
            };
            Assert.That(await client.Runs.GetAsync(generation.RunId), Is.EqualTo(expected));
        }
    }

    [Test]
    public async Task It_records_what_was_asked_and_keeps_the_key_out_of_the_text()
    {
        using var flora = new InMemoryFlora();
        await ListAsync(flora, new() { Limit = 3, Cursor = null, ProjectId = "prj_a b+c&d" });
        var request = flora.Requests.Single();
        Assert.That(request.Method, Is.EqualTo("GET"));
        Assert.That(request.Query, Is.EquivalentTo(new Dictionary<string, string> { ["limit"] = "3", ["project_id"] = "prj_a b+c&d" }));
        Assert.That(request.Headers["authorization"], Is.EqualTo("Bearer sk_live_key"));
        Assert.That(request.ToString(), Does.StartWith("GET https://").And.Not.Contains("sk_live_key"));
    }

    [Test]
    public async Task A_broken_connection_comes_on_demand()
    {
        using var flora = new InMemoryFlora();
        flora.Fail(new HttpRequestException("reset"), times: 9);
        var error = await Assert.ThrowsAsync<FloraConnectionException>(() => ListAsync(flora, new()));
        Assert.That(error!.InnerException?.Message, Is.EqualTo("reset"));
    }

    [Test]
    public async Task A_typed_error_comes_on_demand()
    {
        using var flora = new InMemoryFlora();
        flora.Fail(HttpStatusCode.PaymentRequired);
        var error = await Assert.ThrowsAsync<FloraPaymentRequiredException>(() => ListAsync(flora, new()));
        Assert.That(error!.RequestId, Is.EqualTo("req_00000001"));
    }

    [Test]
    public void At_least_one_request_must_fail()
    {
        using var flora = new InMemoryFlora();
        Assert.That(() => flora.Fail(HttpStatusCode.Forbidden, times: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Many_threads_may_use_it_at_once()
    {
        using var flora = InMemoryFlora.WithSampleData(Clock);
        await Parallel.ForAsync(0, 50, async (number, _) =>
        {
            flora.Add(FloraModelFactory.Generation($"run_{number}"));
            await ListAsync(flora, new() { Limit = 100 });
        });
        Assert.That(await ListAsync(flora, new() { Limit = 100 }), Has.Count.EqualTo(290));
        Assert.That(flora.Requests, Has.Count.GreaterThanOrEqualTo(150));
    }

    private static readonly StandingClock Clock = new();

    private static async Task<List<Generation>> ListAsync(GenerationListRequest request)
    {
        using var flora = InMemoryFlora.WithSampleData(Clock);
        return await ListAsync(flora, request);
    }

    private static async Task<List<Generation>> ListAsync(InMemoryFlora flora, GenerationListRequest request)
    {
        using var client = new FloraClient(new FloraClientOptions
        {
            ApiKey = "sk_live_key",
            BaseUrl = new Uri("https://flora.example/api/v1"),
            Transport = flora,
            MaxRetries = 0,
        });
        var runs = new List<Generation>();
        await foreach (var run in client.Generations.ListAsync(request))
        {
            runs.Add(run);
        }
        return runs;
    }
}
