using System.Globalization;
using System.Net.Sockets;
using Flora.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Flora.Tests.Telemetry;

public sealed class LogTests
{
    [Test]
    public async Task Attempts_waits_and_the_failure_have_a_line_each()
    {
        using var culture = new CultureScope("de-DE");
        using var scene = new Scene(
            Scene.Json("{}", 429, ("Retry-After", "1.25"), ("request-id", "req_1")),
            Scene.Fault(new HttpRequestException("SECRET", new SocketException((int)SocketError.ConnectionRefused))),
            Scene.Json("""{"error":{"code":"rate_limited","message":"SECRET"}}""", 503, ("request-id", "req_3")));

        await Assert.ThrowsAsync<FloraServerException>(async () => await scene.Client.Generations.ListAsync(new() { Limit = 7 }));

        var url = $"GET https://{scene.Server.Authority}/api/v1/generations";
        Assert.That(scene.Log.Lines.Select(static line => $"{line.Level} {line.Event.Id} {line.Text}"), Is.EqualTo(
        [
            $"Debug 1 {url}: attempt 1 was answered with 429 after 0 s (request req_1)",
            $"Information 3 {url}: waits 1.25 s before retry 1 of 2: 429",
            $"Debug 2 {url}: attempt 2 failed after 0 s: FloraConnectionException (ConnectionRefused)",
            $"Information 3 {url}: waits 1 s before retry 2 of 2: FloraConnectionException (ConnectionRefused)",
            $"Debug 1 {url}: attempt 3 was answered with 503 after 0 s (request req_3)",
            "Warning 4 GET generations failed after 3 attempt(s): 503 rate_limited (request req_3)",
        ]));
        Assert.That(scene.Log.Lines.Select(static line => line.Category), Is.All.EqualTo("Flora"));
        Assert.That(scene.Log.Lines.Select(static line => line.Exception), Is.All.Null);
        Assert.That(scene.Log.Lines[^1].Values["RequestId"], Is.EqualTo("req_3"));
        Assert.That(scene.Log.Lines[1].Event.Name, Is.EqualTo("Waits"));
    }

    [Test]
    public async Task A_call_that_succeeds_has_no_line_above_debug()
    {
        using var scene = new Scene(Scene.Json(Samples.Page()));

        await scene.Client.Generations.ListAsync();

        Assert.That(scene.Log.Lines.Single().Text, Does.EndWith("was answered with 200 after 0 s (request none)"));
        Assert.That(scene.Log.Lines.Single().Level, Is.EqualTo(LogLevel.Debug));
    }

    [TestCase(LogLevel.Information, 3)]
    [TestCase(LogLevel.Warning, 1)]
    [TestCase(LogLevel.Error, 0)]
    public async Task Levels_that_are_off_have_no_lines(LogLevel least, int expected)
    {
        using var log = new LogRecorder(least);
        using var scene = new Scene(Scene.Json("{}", 503));
        using var client = scene.Make(options => options.LoggerFactory = log);

        await Assert.ThrowsAsync<FloraServerException>(async () => await client.Generations.ListAsync());

        Assert.That(log.Lines, Has.Count.EqualTo(expected));
    }

    [Test]
    public async Task Text_from_the_network_is_one_line_and_bounded()
    {
        var code = "bad\\nfake line \\u001b[31m\\u202e" + new string('x', 1000);
        using var scene = new Scene(Scene.Json($$$"""{"error":{"code":"{{{code}}}","message":"m"}}""", 400, ("request-id", new string('r', 1000))));

        await Assert.ThrowsAsync<FloraBadRequestException>(async () => await scene.Client.Generations.ListAsync());

        Assert.That(scene.Log.Lines[^1].Text, Does.StartWith("GET generations failed after 1 attempt(s): 400 bad fake line  [31m "));
        Assert.That(scene.Log.Lines.Select(static line => line.Text.Length), Is.All.LessThan(500));
        Assert.That(scene.Log.Texts.SelectMany(static text => text).Where(char.IsControl), Is.Empty);
        Assert.That(scene.Spans.Texts.Select(static text => text.Length), Is.All.LessThan(500));
    }

    [Test]
    public async Task A_cancelled_call_is_no_failure()
    {
        using var source = new CancellationTokenSource();
        using var scene = new Scene(() =>
        {
            source.Cancel();
            throw new TaskCanceledException();
        });

        await Assert.CatchAsync<OperationCanceledException>(async () => await scene.Client.Generations.ListAsync(cancellationToken: source.Token));

        Assert.That(scene.Log.Lines.Single().Text, Does.EndWith("attempt 1 failed after 0 s: cancelled"));
    }

    [Test]
    public async Task A_request_that_the_document_does_not_describe_is_logged_without_its_query()
    {
        using var scene = new Scene(Scene.Json("{}", 404));

        await Assert.ThrowsAsync<FloraNotFoundException>(async () => await scene.Client.SendAsync<GenerationPage>(HttpMethod.Get, "runs/run_1?token=SECRET"));

        Assert.That(scene.Log.Lines[^1].Text, Is.EqualTo("GET runs/run_1 failed after 1 attempt(s): 404 (request none)"));
        Assert.That(scene.Log.Texts, Has.None.Contains("SECRET"));
    }

    private sealed class CultureScope : IDisposable
    {
        private readonly CultureInfo before = CultureInfo.CurrentCulture;

        internal CultureScope(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

        public void Dispose() => CultureInfo.CurrentCulture = before;
    }
}
