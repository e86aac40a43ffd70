using Flora.Tests.Support;

namespace Flora.Tests.Paging;

public sealed class RepeatedCursorTests
{
    [Test]
    public async Task A_cursor_that_leads_to_itself_gives_no_item_twice([Range(1, 20)] int page)
    {
        // From that page on the server repeats the cursor that it was sent.
        var transport = new StubTransport(request =>
        {
            var cursor = request.RequestUri!.Query.Split('=').Last();
            var at = cursor.Length == 0 ? 0 : int.Parse(cursor, System.Globalization.CultureInfo.InvariantCulture);
            return StubTransport.Json(Samples.Page($"{Math.Min(at + 1, page)}", $"run_{at}"));
        });
        using var client = transport.Client();
        var seen = new List<string>();

        await Assert.ThrowsAsync<FloraPaginationException>(async () =>
        {
            await foreach (var generation in client.Generations.ListAsync())
            {
                seen.Add(generation.RunId);
            }
        });

        Assert.That(seen, Is.Unique.And.Count.EqualTo(page + 1));
    }
}
