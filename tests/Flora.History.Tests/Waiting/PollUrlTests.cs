using System.Globalization;
using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Waiting;

public sealed class PollUrlTests
{
    [Test]
    public async Task A_poll_url_of_the_api_is_followed_and_what_the_item_alone_has_stays()
    {
        var now = FloraModelFactory.Generation("run_1", chargedCost: 1.5m, outputs: [FloraModelFactory.GenerationOutput()]);
        await using var server = new FloraServer(() => [now]);
        using var client = server.Client(TimeProvider.System);
        using var history = new FloraHistory(client);
        var item = FloraModelFactory.Generation(
            "run_1", "running", progress: 3, projectId: "prj_x", model: FloraModelFactory.GenerationModel(),
            pollUrl: $"{server.Url}/runs/run_1", additionalProperties: new([new("mood", 1)]));

        var merged = await history.GetDetailsAsync(item);

        Assert.That(merged, Is.EqualTo(item with { Status = "completed", Progress = 100, ChargedCost = 1.5m, Outputs = now.Outputs }));
        Assert.That(await history.GetDetailsAsync(item with { PollUrl = null }), Is.EqualTo(merged with { PollUrl = null }), "without one, the id says where");
    }

    [TestCase("https://example.com")]
    [TestCase("https://127.0.0.1/api/v1/runs/run_1")]
    [TestCase("http://localhost:PORT/api/v1/runs/run_1")]
    [TestCase("https://127.0.0.1:PORT/api/v1/runs/run_1")]
    [TestCase("http://127.0.0.1:PORT@example.com/runs/run_1")]
    [TestCase("http://user:password@127.0.0.1:PORT/api/v1/runs/run_1")]
    [TestCase("http://127.0.0.1:PORT.example.com/runs/run_1")]
    [TestCase("http:\\\\example.com\\runs\\run_1")]
    [TestCase("ws://127.0.0.1:PORT/api/v1/runs/run_1")]
    [TestCase("https://app.flora.ai@example.com/api/v1/runs/run_1")]
    [TestCase("http://127.0.0.1:1/api/v1/runs/run_1")]
    [TestCase("file:///etc/passwd")]
    [TestCase("runs/run_1")]
    [TestCase("//example.com/runs/run_1")]
    [TestCase("")]
    public async Task A_poll_url_elsewhere_is_a_clear_error_and_nothing_is_sent(string pollUrl)
    {
        await using var server = new FloraServer(() => []);
        using var client = server.Client(TimeProvider.System);
        using var history = new FloraHistory(client);

        var e = await Assert.ThrowsAsync<FloraValidationException>(() => history.GetDetailsAsync(FloraModelFactory.Generation(
            pollUrl: pollUrl.Replace("PORT", server.Url.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))));

        Assert.That(e!.Fields.Single().Field, Is.EqualTo("poll_url"));
        Assert.That(e.Message, Does.StartWith("poll_url ").And.EndsWith("Nothing was sent."));
        Assert.That(server.Requests, Is.Empty);
    }

    [TestCase("{0}/runs/../runs/run_1")]
    [TestCase("{0}/runs/%2e%2e/runs/run_1")]
    public async Task A_poll_url_of_the_same_origin_is_followed_however_it_is_written(string pollUrl)
    {
        await using var server = new FloraServer(() => [FloraModelFactory.Generation("run_1")]);
        using var client = server.Client(TimeProvider.System);
        using var history = new FloraHistory(client);

        var merged = await history.GetDetailsAsync(FloraModelFactory.Generation(
            "run_1", "running", pollUrl: string.Format(CultureInfo.InvariantCulture, pollUrl, server.Url)));

        Assert.That(merged.Status, Is.EqualTo(GenerationStatus.Completed));
        Assert.That(server.Requests.Single().Headers["Authorization"], Is.EqualTo("Bearer " + FloraServer.Key));
    }

    [Test]
    public async Task A_server_on_another_origin_never_receives_the_key()
    {
        await using var elsewhere = LoopbackServer.Answering(FloraJson.ToJson(FloraModelFactory.Run("run_1")));
        await using var server = new FloraServer(() => [FloraModelFactory.Generation("run_1", "running")], async (request, stream) =>
        {
            if (!request.Target.EndsWith("/runs/run_redirected", StringComparison.Ordinal))
            {
                return false;
            }
            await LoopbackServer.WriteAsync(stream, [], 302, "Location: " + elsewhere.Url);
            return true;
        });
        using var client = server.Client(TimeProvider.System);
        using var history = new FloraHistory(client);

        await Assert.ThrowsAsync<FloraValidationException>(() => history.GetDetailsAsync(FloraModelFactory.Generation("run_1", pollUrl: elsewhere.Url + "/runs/run_1")));
        await Assert.ThrowsAsync<FloraResponseException>(() => history.GetDetailsAsync(FloraModelFactory.Generation("run_redirected", pollUrl: server.Url + "/runs/run_redirected")));
        await Assert.ThrowsAsync<FloraResponseException>(() => history.GetDetailsAsync(FloraModelFactory.Generation("run_2", pollUrl: server.Url + "/runs/run_1")));

        Assert.That(elsewhere.Requests, Is.Empty);
    }
}
