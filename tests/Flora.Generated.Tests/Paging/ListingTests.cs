using Flora.Tests.Support;

namespace Flora.Tests.Paging;

public sealed class ListingTests
{
    [Test]
    public async Task Every_item_of_every_page_comes_in_order()
    {
        var transport = Pages(("", Samples.Page("a", "run_1", "run_2")), ("a", Samples.Page("b")), ("b", Samples.Page(null, "run_3")));
        using var client = transport.Client();

        Assert.That(await Ids(client.Generations.ListAsync()), Is.EqualTo(["run_1", "run_2", "run_3"]), "an empty page does not end a listing");
        Assert.That(transport.Requests, Has.Count.EqualTo(3));
    }

    [TestCase("""{"generations":[],"meta":{"next_cursor":null}}""")]
    [TestCase("""{"generations":[],"meta":{"next_cursor":""}}""")]
    [TestCase("""{"generations":[],"meta":{}}""")]
    public async Task A_listing_ends_without_a_cursor(string last)
    {
        var transport = new StubTransport(last);
        using var client = transport.Client();

        Assert.That(await Ids(client.Generations.ListAsync()), Is.Empty);
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Filters_are_kept_from_page_to_page()
    {
        var transport = Pages(("", Samples.Page("a&b")), ("a&b", Samples.Page()));
        using var client = transport.Client();

        await Ids(client.Generations.ListAsync(new() { Limit = 7, ProjectId = "prj_1", Status = GenerationStatus.Failed }));

        Assert.That(transport.Requests.Select(static request => request.Url.Query), Is.EqualTo(
        [
            "?limit=7&project_id=prj_1&status=failed",
            "?cursor=a%26b&limit=7&project_id=prj_1&status=failed",
        ]));
    }

    [Test]
    public async Task Nothing_is_sent_before_it_is_asked_for_and_each_use_sends_anew()
    {
        var transport = Pages(("", Samples.Page("a", "run_1")), ("a", Samples.Page(null, "run_2")));
        using var client = transport.Client();

        var listing = client.Generations.ListAsync();
        Assert.That(transport.Requests, Is.Empty);

        await listing;
        await listing.AsTask();
        await foreach (var generation in listing)
        {
            Assert.That(generation.RunId, Is.EqualTo("run_1"));
            break;
        }
        Assert.That(transport.Requests, Has.Count.EqualTo(3), "the second page was never asked for");

        var first = await Ids(listing);
        Assert.That(await Ids(listing), Is.EqualTo(first));
        Assert.That(transport.Requests, Has.Count.EqualTo(7));
    }

    [Test]
    public async Task A_listing_goes_on_from_any_page()
    {
        using var client = Pages(("", Samples.Page("a", "run_1")), ("a", Samples.Page("b", "run_2")), ("b", Samples.Page(null, "run_3"))).Client();
        var request = new GenerationListRequest { Limit = 1 };

        var page = await client.Generations.ListAsync(request);
        var next = request.Next(page)!;

        Assert.That(next, Is.EqualTo(new GenerationListRequest { Limit = 1, Cursor = "a" }));
        Assert.That(await Ids(client.Generations.ListAsync(next)), Is.EqualTo(["run_2", "run_3"]));
        Assert.That(next.Next(new GenerationPage { Generations = [], Meta = new() { NextCursor = null } }), Is.Null);
        Assert.That(() => request.Next(null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task Two_loops_over_one_listing_do_not_disturb_each_other()
    {
        using var client = Pages(("", Samples.Page("a", "run_1", "run_2")), ("a", Samples.Page(null, "run_3"))).Client();
        var listing = client.Generations.ListAsync();

        var pairs = new List<string>();
        await foreach (var outer in listing)
        {
            await foreach (var inner in listing)
            {
                pairs.Add($"{outer.RunId}{inner.RunId}");
            }
        }

        Assert.That(pairs, Has.Count.EqualTo(9).And.Unique);
    }

    [Test]
    public async Task Every_page_has_its_response()
    {
        using var client = new StubTransport(request => StubTransport.Json(
            request.RequestUri!.Query.Contains("cursor", StringComparison.Ordinal) ? Samples.Page() : Samples.Page("a"),
            200, ("request-id", $"req{request.RequestUri.Query}"))).Client();

        var ids = new List<string?>();
        await foreach (var response in client.Generations.ListAsync().AsResponses())
        {
            ids.Add(response.RequestId);
        }

        Assert.That(ids, Is.EqualTo(["req", "req?cursor=a"]));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(7)]
    public async Task A_cycle_of_cursors_ends_with_its_own_exception(int length)
    {
        var transport = new StubTransport(request =>
        {
            var cursor = request.RequestUri!.Query.Split('=').Last();
            var at = cursor.Length == 0 ? 0 : int.Parse(cursor);
            // Two cursors lead into the cycle.
            return StubTransport.Json(Samples.Page($"{(at < 2 ? at + 1 : 2 + ((at - 1) % length))}", $"run_{at}"));
        });
        using var client = transport.Client();
        var seen = new HashSet<string>();

        var fault = (await Assert.ThrowsAsync<FloraPaginationException>(async () =>
        {
            await foreach (var generation in client.Generations.ListAsync())
            {
                seen.Add(generation.RunId);
            }
        }))!;

        Assert.That(fault.Cursor, Is.Not.Empty);
        Assert.That(seen, Has.Count.EqualTo(length + 2));
        Assert.That(transport.Requests, Has.Count.LessThan(4 * (length + 3)));
    }

    [Test]
    public async Task Both_tokens_end_an_enumeration()
    {
        using var client = Pages(("", Samples.Page("a", "run_1")), ("a", Samples.Page(null, "run_2"))).Client();
        using var call = new CancellationTokenSource();
        using var loop = new CancellationTokenSource();

        Assert.That(() => Enumerate(call), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => Enumerate(loop), Throws.InstanceOf<OperationCanceledException>());

        async Task Enumerate(CancellationTokenSource cancel)
        {
            await foreach (var _ in client.Generations.ListAsync(cancellationToken: call.Token).WithCancellation(loop.Token))
            {
                await cancel.CancelAsync();
            }
        }
    }

    [Test]
    public async Task Pages_and_responses_take_a_token_too()
    {
        using var client = Pages(("", Samples.Page("a")), ("a", Samples.Page())).Client();
        using var source = new CancellationTokenSource();

        Assert.That(
            async () =>
            {
                await foreach (var _ in client.Generations.ListAsync().AsPages().WithCancellation(source.Token))
                {
                    await source.CancelAsync();
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            async () =>
            {
                await foreach (var _ in client.Generations.ListAsync().AsResponses().WithCancellation(source.Token))
                {
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static StubTransport Pages(params (string Cursor, string Body)[] pages) => new(request =>
    {
        var query = request.RequestUri!.Query.TrimStart('?').Split('&').Select(static pair => pair.Split('=')).Where(static pair => pair[0] == "cursor");
        var cursor = Uri.UnescapeDataString(query.Select(static pair => pair[1]).FirstOrDefault() ?? "");
        return StubTransport.Json(pages.Single(page => page.Cursor == cursor).Body);
    });

    private static async Task<List<string>> Ids(AsyncPageable<GenerationPage, Generation> listing)
    {
        var ids = new List<string>();
        await foreach (var generation in listing)
        {
            ids.Add(generation.RunId);
        }
        return ids;
    }
}
