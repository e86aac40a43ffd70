using Flora.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Http;

/// <summary>Which attempts are repeated, and in what the call ends when none succeeds.</summary>
public sealed class RetriesTests
{
    private LeapingTime time = null!;

    [SetUp]
    public void Begin() => time = new LeapingTime();

    [Test]
    public async Task Answers_that_pass_are_asked_for_again([Values(429, 500, 502, 503, 504)] int status)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(status), Answers.Page);
        using var client = Calls.Patient(server, time);

        Assert.That((await client.Generations.ListAsync()).Generations, Has.Count.EqualTo(1));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.Requests[1].Target, Is.EqualTo(server.Requests[0].Target));
        Assert.That(server.Requests[1].Headers, Is.EquivalentTo(server.Requests[0].Headers));
    }

    [Test]
    public async Task Answers_that_stay_are_not([Values(400, 401, 402, 403, 404, 408, 409, 418, 422, 425, 501, 505)] int status)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(status, "{}", "Retry-After: 0"), Answers.Page);
        using var client = Calls.Patient(server, time);

        var fault = (await Assert.CatchAsync<FloraApiException>(async () => await client.Generations.ListAsync()))!;

        Assert.That((int)fault.StatusCode, Is.EqualTo(status));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("GET", false, 2)]
    [TestCase("HEAD", false, 2)]
    [TestCase("POST", false, 1)]
    [TestCase("PUT", false, 1)]
    [TestCase("PATCH", false, 1)]
    [TestCase("DELETE", false, 1)]
    [TestCase("POST", true, 2)]
    [TestCase("PATCH", true, 2)]
    public async Task Only_what_may_be_sent_twice_is_sent_twice(string method, bool hasIdempotencyKey, int requests)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(503, "{}", "Retry-After: 0"), Answers.Of(200));
        using var client = Calls.Patient(server, time);
        var options = new RequestOptions();
        if (hasIdempotencyKey)
        {
            options.Headers["idempotency-key"] = "k1";
        }

        var call = client.SendAsync<JToken>(new HttpMethod(method), "runs", options: options);

        await Task.WhenAny(call);
        Assert.That(server.Requests, Has.Count.EqualTo(requests));
        Assert.That(call.Exception?.InnerException, method == "HEAD" || requests == 2 ? Is.Null : Is.TypeOf<FloraServerException>());
        Assert.That(
            server.Requests.Select(static request => request.Headers.GetValueOrDefault("idempotency-key")), Is.All.EqualTo(hasIdempotencyKey ? "k1" : null));
    }

    [TestCase("GET", 3)]
    [TestCase("POST", 1)]
    public async Task What_gets_no_answer_is_sent_once_an_attempt(string method, int attempts)
    {
        await using var server = LoopbackServer.InTurn(Answers.Reset);
        using var client = Calls.Patient(server, time);

        var fault = (await Assert.ThrowsAsync<FloraConnectionException>(() => client.SendAsync<JToken>(new HttpMethod(method), "runs")))!;

        Assert.That(fault.Attempts, Has.Count.EqualTo(attempts));
        Assert.That(server.Requests, Has.Count.EqualTo(attempts * Calls.SentWhenUnanswered));
    }

    [Test]
    public async Task A_connection_that_was_closed_for_being_idle_costs_no_attempt()
    {
        var answers = 0;
        await using var server = new LoopbackServer((request, stream, token) => ++answers == 2
            ? throw new IOException("closed as the second request was under way")
            : Answers.Page(request, stream, token));
        using var client = Calls.Client(server.Url);

        await client.Generations.ListAsync();
        await client.Generations.ListAsync();

        Assert.That((server.Requests.Count, server.Connections), Is.EqualTo((3, 2)));
    }

    [Test]
    public async Task A_body_is_sent_again_whole_even_from_a_stream_that_is_read_once()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(503, "{}", "Retry-After: 0"), Answers.Of(200));
        using var client = Calls.Patient(server, time);
        using var content = new StreamContent(new OneWayStream("{\"prompt\":\"a cat\"}"u8.ToArray()));

        await client.SendAsync<JToken>(HttpMethod.Post, "runs", content, new() { Headers = { ["Idempotency-Key"] = "k" } });

        Assert.That(server.Requests.Select(static request => request.Body), Is.EqualTo(["{\"prompt\":\"a cat\"}", "{\"prompt\":\"a cat\"}"]));
    }

    [Test]
    public async Task A_call_has_its_own_number_of_retries([Values(0, 1, 4)] int retries)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(500));
        using var client = Calls.Patient(server, time);

        var fault = (await Assert.ThrowsAsync<FloraServerException>(
            async () => await client.Generations.ListAsync(options: new() { MaxRetries = retries })))!;

        Assert.That(server.Requests, Has.Count.EqualTo(retries + 1));
        Assert.That(fault.Attempts, Has.Count.EqualTo(retries + 1));
        Assert.That(time.Waits, Has.Count.EqualTo(retries));
    }

    [Test]
    public async Task A_client_without_retries_sends_once_and_a_call_may_allow_them()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(500), Answers.Broken, Answers.Page);
        using var client = Calls.Patient(server, time, static options => options.MaxRetries = 0);

        await Assert.ThrowsAsync<FloraServerException>(async () => await client.Generations.ListAsync());
        Assert.That((server.Requests.Count, time.Waits.Count), Is.EqualTo((1, 0)));

        await client.Generations.ListAsync(options: new() { MaxRetries = 1 });
        Assert.That((server.Requests.Count, time.Waits.Count), Is.EqualTo((3, 1)));
    }

    [Test]
    public async Task When_attempts_run_out_the_last_answer_is_the_error_and_all_are_told()
    {
        await using var server = LoopbackServer.InTurn(
            Answers.Of(500, "{}", "request-id: req_1"),
            Answers.Broken,
            Answers.Raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\nrequest-id: req_3\r\n\r\n{"),
            Answers.Stalled("", time),
            Answers.Of(429, """{"error":{"code":"rate_limited","message":"Slow down."}}""", "request-id: req_5", "Retry-After: 1.5"),
            Answers.Of(503, """{"error":{"code":"service_unavailable","message":"Later."}}""", "request-id: req_6"));
        using var client = Calls.Patient(server, time, static options => options.MaxRetries = 5);

        var fault = (await Assert.ThrowsAsync<FloraServerException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(fault.Message, Is.EqualTo("503 service_unavailable: Later. (request req_6)"));
        Assert.That(
            fault.Attempts.Select(static attempt =>
                $"{(int?)attempt.StatusCode} {attempt.RequestId} {attempt.Exception?.GetType().Name} {attempt.Delay.TotalSeconds} {attempt.Duration.TotalSeconds}"),
            Is.EqualTo(
            [
                "500 req_1  0 0",
                "  FloraConnectionException 0.5 0",
                "200 req_3 FloraConnectionException 1 0",
                "  FloraTimeoutException 2 60",
                "429 req_5  4 0",
                "503 req_6  1.5 0",
            ]));
        Assert.That(time.OpenLimits, Is.Zero);
    }

    [Test]
    public async Task When_attempts_run_out_in_a_fault_the_fault_is_the_error()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(503), Answers.Broken);
        using var client = Calls.Patient(server, time);

        var fault = (await Assert.ThrowsAsync<FloraConnectionException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(fault.Attempts, Has.Count.EqualTo(3));
        Assert.That(fault.Attempts[2].Exception, Is.SameAs(fault));
    }

    [Test]
    public async Task Cancelling_ends_a_wait_at_once()
    {
        time = new LeapingTime { Stands = true };
        await using var server = LoopbackServer.InTurn(Answers.Of(429, "{}", "Retry-After: 30"), Answers.Page);
        using var client = Calls.Patient(server, time);
        using var source = new CancellationTokenSource();

        var listing = client.Generations.ListAsync(cancellationToken: source.Token).AsTask();
        await time.Waiting;
        await source.CancelAsync();

        var fault = (await Assert.CatchAsync<OperationCanceledException>(async () => await listing))!;
        Assert.That(fault.CancellationToken, Is.EqualTo(source.Token));
        Assert.That((server.Requests.Count, time.OpenLimits), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Disposing_the_client_ends_a_wait()
    {
        time = new LeapingTime { Stands = true };
        await using var server = LoopbackServer.InTurn(Answers.Of(503));
        var client = Calls.Patient(server, time);

        var listing = client.Generations.ListAsync().AsTask();
        await time.Waiting;
        client.Dispose();

        var fault = (await Assert.ThrowsAsync<FloraConnectionException>(async () => await listing))!;
        Assert.That(fault.Attempts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_limit_of_time_is_that_of_each_attempt()
    {
        await using var server = LoopbackServer.InTurn(Answers.Stalled("", time), Answers.Stalled("HTTP/1.1 200 OK\r\n", time), Answers.Page);
        using var client = Calls.Patient(server, time);

        await client.Generations.ListAsync();

        Assert.That(time.Passed, Is.EqualTo(TimeSpan.FromSeconds(60 + 0.5 + 60 + 1)));
    }

    [Test]
    public async Task Memory_and_connections_of_repeated_answers_are_given_back()
    {
        await using var server = LoopbackServer.InTurn([.. Enumerable.Repeat(Answers.Of(500), 8), Answers.Page]);
        using var client = Calls.Patient(server, time, static options => options.MaxRetries = 8);

        await client.Generations.ListAsync();

        Assert.That(server.Connections, Is.EqualTo(1));
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
