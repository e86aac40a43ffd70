using System.Text;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>
/// Each fault over real sockets, with two retries: the exception or success, how many requests the server saw, and how many seconds it
/// took. No connection stays open behind any.
/// </summary>
internal sealed class FaultTableTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
    private const string Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private const string Html = "<html><body>Bad gateway</body></html>";

    // Half a second, then a second.
    private const double Waits = 1.5;

    private static readonly byte[] PageBytes = Encoding.UTF8.GetBytes(Samples.DocumentedPage);

    private static IEnumerable<TestCaseData> Faults()
    {
        yield return Unanswered("reset before headers", Answers.Reset);
        yield return Unanswered("closed before headers", Answers.Raw(""));
        yield return Row<FloraConnectionException>("reset inside the headers", 3, Waits, Answers.Raw("HTTP/1.1 200 OK\r\nCon", reset: true));
        yield return Row<FloraConnectionException>("reset in the body", 3, Waits, Answers.Raw(Ok + "{\"gen", reset: true));
        yield return Row<FloraConnectionException>("truncated body", 3, Waits, Answers.Raw(Ok + "{\"gen"));
        yield return Row<FloraConnectionException>("truncated chunks", 3, Waits, Answers.Raw(Chunked + "5\r\n{\"gen\r\n"));
        yield return Row<FloraConnectionException>("chunked garbage", 3, Waits, Answers.Raw(Chunked + "xyz\r\n{}\r\n"));
        yield return Row<FloraConnectionException>("another protocol", 3, Waits, Answers.Raw("SSH-2.0-OpenSSH\r\n\r\n"));
        yield return Row("wrong content type of right JSON", 1, 0, Answers.Of(200, PageBytes, "Content-Type: text/html"));
        yield return Row<FloraResponseException>("HTML 200", 1, 0, Answers.Of(200, Html, "Content-Type: text/html"));
        yield return Row<FloraServerException>("HTML 502", 3, Waits, Answers.Of(502, Html, "Content-Type: text/html"));
        yield return Row<FloraResponseException>("empty 200", 1, 0, Answers.Of(200, ""));
        yield return Row<FloraResponseException>("invalid JSON", 1, 0, Answers.Of(200, "{'generations':[]}"));
        yield return Row<FloraResponseException>("JSON that ends early", 1, 0, Answers.Of(200, "{\"generations\":["));
        yield return Row<FloraResponseException>("JSON of the wrong shape", 1, 0, Answers.Of(200, "{\"generations\":{},\"meta\":{}}"));
        foreach (var encoding in Build.Encodings)
        {
            yield return Row(encoding, 1, 0, Answers.Of(200, Answers.Compress(PageBytes, encoding), $"Content-Encoding: {encoding}"));
        }
        foreach (var encoding in Build.Encodings)
        {
            yield return Row<FloraPermissionDeniedException>($"403 with {encoding} that is none", 1, 0, Answers.Of(403, Html, $"Content-Encoding: {encoding}"));
            yield return Row<FloraResponseException>($"{encoding} that is none, in a page", 1, 0, Answers.Of(200, Html, $"Content-Encoding: {encoding}"));
        }
        yield return Row<FloraResponseException>("gzip that is none", 1, 0, Answers.Of(200, PageBytes, "Content-Encoding: gzip"));
        yield return Row<FloraResponseException>("gzip that ends early", 1, 0, Answers.Of(200, Answers.Compress(PageBytes, "gzip")[..200], "Content-Encoding: gzip"));
        yield return Row("redirect within the origin", 2, 0, Answers.Of(302, "", "Location: /there"), Answers.Page);
        yield return Row<FloraResponseException>("redirect to another port", 1, 0, Answers.Of(302, "", "Location: http://127.0.0.1:1/"), Answers.Page);
        yield return Row<FloraResponseException>("redirect to another host", 1, 0, Answers.Of(302, "", "Location: http://localhost/"), Answers.Page);
        yield return Row<FloraResponseException>("redirect to another scheme", 1, 0, Answers.Of(302, "", "Location: https://127.0.0.1/"), Answers.Page);
        yield return Row("429 with Retry-After", 2, 7, Answers.Of(429, "{}", "Retry-After: 7"), Answers.Page);
        yield return Row("429 without Retry-After", 2, 5, Answers.Of(429), Answers.Page);
        yield return Row<FloraRateLimitedException>("429 for ever", 3, 10, Answers.Of(429));
        yield return Row("503 twice, then 200", 3, Waits, Answers.Of(503), Answers.Of(503), Answers.Page);
        yield return Row("a connection that fails twice, then 200", 3, Waits, Answers.Broken, Answers.Raw(Ok), Answers.Page);
        yield return Timed("no answer", time => Answers.Stalled("", time));
        yield return Timed("stalled headers", time => Answers.Stalled("HTTP/1.1 200", time));
        yield return Timed("stalled body", time => Answers.Stalled(Ok + "{\"gen", time));
        yield return Timed("stalled body of an error", time => Answers.Stalled(Ok.Replace("200 OK", "503 No", StringComparison.Ordinal), time));
        yield return Timed("dripping body", Answers.Dripping);
    }

    [TestCaseSource(nameof(Faults))]
    public async Task Fault(Func<LeapingTime, Reply[]> answers, Type? expected, int requests, int attempts, double seconds)
    {
        var time = new LeapingTime();
        await using var server = LoopbackServer.InTurn(answers(time));
        var client = Calls.Patient(server, time);

        var call = client.Generations.ListAsync().AsTask();
        await Task.WhenAny(call);

        Assert.Multiple(() =>
        {
            Assert.That(call.Exception?.InnerException?.GetType(), Is.EqualTo(expected), call.Exception?.ToString());
            Assert.That(server.Requests, Has.Count.EqualTo(requests));
            Assert.That(time.Passed, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
            Assert.That(time.OpenLimits, Is.Zero);
        });
        if (call.Exception?.InnerException is FloraException fault)
        {
            Assert.That(fault.Attempts, Has.Count.EqualTo(attempts));
            Assert.That(fault.ToString(), Does.Not.Contain(Samples.Key));
        }
        client.Dispose();
        await server.AllClosedAsync();
    }

    [Test]
    public async Task A_refused_connection()
    {
        var server = LoopbackServer.InTurn(Answers.Page);
        await server.DisposeAsync();
        var time = new LeapingTime();
        using var client = Calls.Patient(server, time);

        var fault = (await Assert.ThrowsAsync<FloraConnectionException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(fault.Attempts, Has.Count.EqualTo(3));
        Assert.That(time.Passed, Is.EqualTo(TimeSpan.FromSeconds(Waits)));
    }

    private static TestCaseData Row(string name, int requests, double seconds, params Reply[] answers) =>
        Of(name, _ => answers, null, requests, requests, seconds);

    private static TestCaseData Row<T>(string name, int requests, double seconds, params Reply[] answers) where T : FloraException =>
        Of(name, _ => answers, typeof(T), requests, requests, seconds);

    private static TestCaseData Unanswered(string name, Reply answer) =>
        Of(name, _ => [answer], typeof(FloraConnectionException), 3 * Calls.SentWhenUnanswered, 3, Waits);

    private static TestCaseData Timed(string name, Func<LeapingTime, Reply> answer) =>
        Of(name, time => [answer(time)], typeof(FloraTimeoutException), 3, 3, (3 * LeapingTime.Limit.TotalSeconds) + Waits);

    private static TestCaseData Of(
        string name, Func<LeapingTime, Reply[]> answers, Type? expected, int requests, int attempts, double seconds) =>
        new TestCaseData(answers, expected, requests, attempts, seconds)
            .SetArgDisplayNames(name, expected?.Name ?? "success", $"{requests} requests", $"{seconds} s");
}
