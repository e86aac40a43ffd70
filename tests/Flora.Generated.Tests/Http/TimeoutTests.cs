using System.Text;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>Timeouts and cancellation over real sockets, in a time of the tests' own.</summary>
public sealed class TimeoutTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nrequest-id: req_1\r\n\r\n";

    private FakeTime time = null!;
    private TaskCompletionSource reached = null!;

    [SetUp]
    public void Begin()
    {
        time = new FakeTime();
        reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [TestCase("", TestName = "No headers")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-", TestName = "Half of the headers")]
    [TestCase(Head, TestName = "No body")]
    [TestCase(Head + "{\"generations\":", TestName = "Half of the body")]
    [TestCase("HTTP/1.1 500 No\r\nContent-Length: 1000\r\n\r\n{\"error", TestName = "Half of an error")]
    public async Task An_answer_that_stalls(string sent)
    {
        await using var server = Stalling(sent);
        using var client = Client(server);

        var listing = client.Generations.ListAsync().AsTask();
        await reached.Task;
        time.Advance(TimeSpan.FromSeconds(59.999));
        Assert.That(listing.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(0.001));

        var fault = (await Assert.ThrowsAsync<FloraTimeoutException>(async () => await listing))!;
        Assert.That(fault.Message, Does.Contain("within 60 s"));
        Assert.That(fault.Attempts.Single().Duration, Is.EqualTo(TimeSpan.FromSeconds(60)));
        Assert.That(fault.Attempts.Single().Exception, Is.SameAs(fault));
        Assert.That(time.Timers, Is.Zero);
    }

    [Test]
    public async Task A_body_that_drips_ends_all_the_same()
    {
        var body = Encoding.ASCII.GetBytes(new string(' ', 1000));
        var wrote = new SemaphoreSlim(0);
        var next = new SemaphoreSlim(0);
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Head), token);
            for (var i = 0; i < body.Length; i++)
            {
                await stream.WriteAsync(body.AsMemory(i, 1), token);
                wrote.Release();
                await next.WaitAsync(token);
            }
        });
        using var client = Client(server, TimeSpan.FromSeconds(10));

        var listing = client.Generations.ListAsync().AsTask();
        for (var second = 0; second < 10; second++)
        {
            await wrote.WaitAsync();
            time.Advance(TimeSpan.FromSeconds(1));
            next.Release();
        }

        Assert.That(async () => await listing, Throws.TypeOf<FloraTimeoutException>().With.Message.Contains("within 10 s"));
    }

    [Test]
    public async Task A_call_may_have_a_timeout_of_its_own()
    {
        await using var server = Stalling(Head);
        using var client = Client(server);

        var listing = client.Generations.ListAsync(options: new() { Timeout = TimeSpan.FromSeconds(0.25) }).AsTask();
        await reached.Task;
        time.Advance(TimeSpan.FromSeconds(0.25));

        Assert.That(async () => await listing, Throws.TypeOf<FloraTimeoutException>().With.Message.Contains("within 0.25 s"));
    }

    [Test]
    public async Task No_timer_is_left_behind_by_calls_that_succeed()
    {
        using var client = new StubTransport(Samples.Page()).Client(options => options.TimeProvider = time);

        await client.Generations.ListAsync();

        Assert.That(time.Timers, Is.Zero);
    }

    [TestCase("")]
    [TestCase(Head)]
    [TestCase(Head + "{\"generations\":")]
    public async Task The_callers_token_wins_at_once(string sent)
    {
        await using var server = Stalling(sent);
        using var client = Client(server);
        using var source = new CancellationTokenSource();

        var listing = client.Generations.ListAsync(cancellationToken: source.Token).AsTask();
        await reached.Task;
        await source.CancelAsync();

        var fault = (await Assert.CatchAsync<OperationCanceledException>(async () => await listing))!;
        Assert.That(fault.CancellationToken, Is.EqualTo(source.Token));
        Assert.That(listing.IsCanceled, Is.True);
        Assert.That(time.Timers, Is.Zero);
    }

    [Test]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        var transport = new StubTransport(Samples.Page());
        using var client = transport.Client();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Assert.That(async () => await client.Generations.ListAsync(cancellationToken: source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task A_transport_with_a_timeout_of_its_own_gives_a_timeout()
    {
        using var client = new StubTransport((_, _) => throw new TaskCanceledException("slow", new TimeoutException())).Client();

        Assert.That(async () => await client.Generations.ListAsync(), Throws.TypeOf<FloraTimeoutException>());
    }

    [Test]
    public async Task A_transport_that_cancels_for_no_reason_is_a_fault_of_the_connection()
    {
        using var client = new StubTransport((_, _) => throw new OperationCanceledException()).Client();

        Assert.That(async () => await client.Generations.ListAsync(), Throws.TypeOf<FloraConnectionException>());
    }

    private FloraClient Client(LoopbackServer server, TimeSpan? timeout = null)
    {
        var options = new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = server.Url, TimeProvider = time, MaxRetries = 0 };
        options.Timeout = timeout ?? options.Timeout;
        return new FloraClient(options);
    }

    private LoopbackServer Stalling(string sent) => new(async (_, stream, token) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(sent), token);
        reached.SetResult();
        await Task.Delay(Timeout.Infinite, token);
    });
}
