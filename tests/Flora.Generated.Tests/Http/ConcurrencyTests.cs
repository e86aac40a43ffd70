using System.Diagnostics;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>One client under load.</summary>
public sealed class ConcurrencyTests
{
    private const long Megabyte = 1024 * 1024;

    [Test]
    public async Task A_thousand_calls_at_once()
    {
        const int Calls = 1000;
        var arrived = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var peak = 0L;
        await using var server = new LoopbackServer(async (request, stream, token) =>
        {
            // Nobody is answered before all have asked.
            if (Interlocked.Increment(ref arrived) == Calls)
            {
                peak = Memory();
                all.SetResult();
            }
            await all.Task.WaitAsync(token);
            var limit = request.Target.Split('=')[1];
            await Answers.Of(200, Samples.Page(null, $"run_{limit}"))(request, stream, token);
        });
        using var client = Support.Calls.Client(server.Url);
        var before = Memory();

        var pages = await Task.WhenAll(Enumerable.Range(0, Calls).Select(i => client.Generations.ListAsync(new() { Cursor = $"{i}" }).AsTask()));

        Assert.That(pages.Select(static page => page.Generations.Single().RunId), Is.EqualTo(Enumerable.Range(0, Calls).Select(static i => $"run_{i}")));
        Assert.That((Math.Max(peak, Memory()) - before) / Megabyte, Is.LessThan(150));
    }

    [Test]
    public async Task Calls_that_end_badly_leave_no_connection_behind()
    {
        const int Together = 20;
        var time = new LeapingTime();
        var arrived = new SemaphoreSlim(0);
        await using var server = new LoopbackServer(async (request, stream, token) =>
        {
            arrived.Release();
            if (request.Target.Contains("large", StringComparison.Ordinal))
            {
                await Answers.Endless(request, stream, token);
            }
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray(), token);
            await Answers.GoneAsync(stream, token);
        });
        using var client = Calls.Patient(server, time, static options => (options.MaxRetries, options.MaxResponseBytes) = (0, 100_000));

        for (var wave = 0; wave < 25; wave++)
        {
            using var source = new CancellationTokenSource();
            var kind = wave % 3;
            var calls = Enumerable.Range(0, Together)
                .Select(_ => client.Generations.ListAsync(new() { Cursor = kind == 0 ? "large" : "slow" }, cancellationToken: source.Token).AsTask())
                .ToArray();
            for (var i = 0; i < Together; i++)
            {
                await arrived.WaitAsync();
            }
            if (kind == 1)
            {
                time.Expire();
            }
            else if (kind == 2)
            {
                await source.CancelAsync();
            }
            await Task.WhenAny(Task.WhenAll(calls));
            Assert.That(
                calls.Select(static call => call.IsCanceled ? typeof(OperationCanceledException) : call.Exception?.InnerException?.GetType()),
                Is.All.EqualTo(kind == 0 ? typeof(FloraResponseException) : kind == 1 ? typeof(FloraTimeoutException) : typeof(OperationCanceledException)));
        }

        // The client lives: it has closed each connection itself.
        await server.AllClosedAsync();
        Assert.That(server.Requests, Has.Count.EqualTo(500));
        Assert.That(time.OpenLimits, Is.Zero);
    }

    [Test]
    public async Task Connections_are_used_again_after_answers_that_were_read_whole([ValueSource(nameof(Encodings))] string encoding)
    {
        var page = System.Text.Encoding.UTF8.GetBytes(Samples.DocumentedPage);
        var body = encoding == "identity" ? page : Answers.Compress(page, encoding);
        await using var server = LoopbackServer.InTurn(Answers.Of(200, body, encoding == "identity" ? "X: y" : $"Content-Encoding: {encoding}"));
        using var client = Calls.Client(server.Url);

        for (var i = 0; i < 20; i++)
        {
            await client.Generations.ListAsync();
        }

        Assert.That(server.Connections, Is.EqualTo(1));
    }

    private static IEnumerable<string> Encodings => Build.Encodings.Prepend("identity");

    private static long Memory()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
