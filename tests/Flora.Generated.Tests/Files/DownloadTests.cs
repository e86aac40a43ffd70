using System.Text;
using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Files;

/// <summary>An answer that is read while it comes.</summary>
public sealed class DownloadTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Type: image/png\r\nrequest-id: req_1\r\n\r\n";

    private FakeTime time = null!;

    [SetUp]
    public void Begin() => time = new FakeTime();

    [Test]
    public async Task The_body_comes_with_what_is_said_of_it()
    {
        await using var server = LoopbackServer.Answering(
            "0123456789", 200, "Content-Type: image/png", "Content-Disposition: attachment; filename=\"a b.png\"", "request-id: req_1");
        using var pipeline = Calls.Pipeline(server.Url, static options => options.MaxResponseBytes = 5);

        var response = await Get(pipeline, accept: "image/png").WithResponseAsync();
        await using var download = response.Value;
        using var target = new MemoryStream();
        await download.CopyToAsync(target);

        Assert.That((download.ContentType, download.Length, download.FileName, response.RequestId), Is.EqualTo(("image/png", 10L, "a b.png", "req_1")));
        Assert.That(response.RawBody, Is.Null);
        Assert.That(Encoding.ASCII.GetString(target.ToArray()), Is.EqualTo("0123456789"));
        Assert.That(server.Requests.Single().Headers["Accept"], Is.EqualTo("image/png"));
        Assert.That((download.Stream.CanRead, download.Stream.CanSeek, download.Stream.CanWrite), Is.EqualTo((true, false, false)));
        Assert.That(() => download.CopyToAsync(null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task A_body_may_be_read_synchronously_and_in_any_way()
    {
        await using var server = LoopbackServer.Answering("0123456789");
        using var pipeline = Calls.Pipeline(server.Url);

        using var download = await Get(pipeline);
        var bytes = new byte[10];

        Assert.That(download.Stream.Read(bytes, 0, 3), Is.EqualTo(3));
        Assert.That(await download.Stream.ReadAsync(bytes.AsMemory(3, 3)), Is.EqualTo(3));
        Assert.That(download.Stream.ReadByte(), Is.EqualTo((byte)'6'));
        Assert.That(await new StreamReader(download.Stream).ReadToEndAsync(), Is.EqualTo("789"));
        Assert.That(Encoding.ASCII.GetString(bytes), Does.StartWith("012345"));
    }

    [TestCaseSource(typeof(Build), nameof(Build.Encodings))]
    public async Task A_compressed_body_is_decompressed_while_it_comes(string encoding)
    {
        var body = PatternStream.Bytes(100_000);
        await using var server = LoopbackServer.InTurn(Answers.Of(200, Answers.Compress(body, encoding), $"Content-Encoding: {encoding}"));
        using var pipeline = Calls.Pipeline(server.Url);

        using var download = await Get(pipeline);
        using var target = new MemoryStream();
        await download.CopyToAsync(target);

        Assert.That(download.Length, Is.Null);
        Assert.That(target.ToArray(), Is.EqualTo(body));
    }

    [TestCaseSource(typeof(Build), nameof(Build.Encodings))]
    public async Task A_body_that_cannot_be_decompressed_is_not_what_the_contract_says(string encoding)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(200, "no such data at all", $"Content-Encoding: {encoding}"));
        using var pipeline = Calls.Pipeline(server.Url);

        using var download = await Get(pipeline);

        Assert.That(async () => await download.CopyToAsync(Stream.Null), Throws.TypeOf<FloraResponseException>().With.Message.Contains("cannot be decompressed"));
    }

    [TestCase("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [TestCase("attachment; filename=\"C:\\\\Users\\\\a.txt\"", "a.txt")]
    [TestCase("attachment; filename=\"a\u0001\u007fb.txt\"", "ab.txt")]
    [TestCase("attachment; filename=plain.txt", "plain.txt")]
    [TestCase("attachment; filename=\"x.txt\"; filename*=UTF-8''%e4%b8%96.txt", "\u4e16.txt")]
    [TestCase("attachment; filename*=UTF-8''..%2F..%2Fevil%0Aname", "evilname")]
    [TestCase("attachment; filename=\"\u00c3\u00bc.txt\"", "\u00fc.txt")]
    [TestCase("attachment; filename=\"\u00fc.txt\"", "\u00fc.txt")]
    [TestCase("attachment; filename=\"..\"", null)]
    [TestCase("attachment; filename=\"a/\"", null)]
    [TestCase("attachment; filename=\"\"", null)]
    [TestCase("attachment", null)]
    [TestCase("\"", null)]
    public async Task A_name_that_the_server_suggests_is_a_name_only(string disposition, string? expected)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(200, "x", $"Content-Disposition: {disposition}"));
        using var pipeline = Calls.Pipeline(server.Url);

        using var download = await Get(pipeline);

        Assert.That(download.FileName, Is.EqualTo(expected));
    }

    [Test]
    public async Task An_error_is_read_and_typed_and_repeated_as_ever()
    {
        var leaping = new LeapingTime();
        await using var server = LoopbackServer.InTurn(
            Answers.Of(503), Answers.Of(200, "x"), Answers.Of(404, """{"error":{"code":"not_found","message":"No."}}"""));
        using var pipeline = Calls.Pipeline(server.Url, options => (options.MaxRetries, options.TimeProvider, options.Timeout) = (1, leaping, LeapingTime.Limit));

        using var download = await Get(pipeline);
        var fault = (await Assert.ThrowsAsync<FloraNotFoundException>(async () => await Get(pipeline)))!;

        Assert.That((fault.Code, fault.TryGetBody<ErrorBody>(out _)), Is.EqualTo(("not_found", true)));
        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_redirect_elsewhere_is_not_followed()
    {
        await using var other = LoopbackServer.Answering("x");
        await using var server = LoopbackServer.InTurn(Answers.Of(302, "", $"Location: {other.Url}"));
        using var pipeline = Calls.Pipeline(server.Url);

        Assert.That(async () => await Get(pipeline), Throws.TypeOf<FloraResponseException>());
        Assert.That(other.Connections, Is.Zero);
    }

    [Test]
    public async Task No_body_is_an_empty_one()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(204, "", "X-A: b"));
        using var pipeline = Calls.Pipeline(server.Url);

        using var download = await Get(pipeline);

        Assert.That(download.Stream.ReadByte(), Is.EqualTo(-1));
    }

    [Test]
    public async Task Each_read_has_the_time_of_an_attempt()
    {
        var next = new SemaphoreSlim(0);
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Head), token);
            for (var i = 0; i < 3; i++)
            {
                await next.WaitAsync(token);
                await stream.WriteAsync("x"u8.ToArray(), token);
            }
            await Answers.GoneAsync(stream, token);
        });
        using var pipeline = Calls.Pipeline(server.Url, options => options.TimeProvider = time);
        using var download = await Get(pipeline);
        var one = new byte[1];
        Assert.That(time.Timers, Is.Zero);

        for (var i = 0; i < 3; i++)
        {
            var read = download.Stream.ReadAsync(one, 0, 1);
            time.Advance(TimeSpan.FromSeconds(59));
            next.Release();
            Assert.That(await read, Is.EqualTo(1));
        }
        var last = download.Stream.ReadAsync(one, 0, 1);
        time.Advance(TimeSpan.FromSeconds(60));

        var fault = (await Assert.ThrowsAsync<FloraTimeoutException>(async () => await last))!;
        Assert.That(fault.Message, Does.Contain("within 60 s"));
        Assert.That((fault.RequestId, fault.Attempts.Count), Is.EqualTo(("req_1", 1)));
        Assert.That(time.Timers, Is.Zero);
    }

    [Test]
    public async Task The_time_of_the_first_answer_ends_with_its_headers()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            reached.TrySetResult();
            await Answers.GoneAsync(stream, token);
        });
        using var pipeline = Calls.Pipeline(server.Url, options => options.TimeProvider = time);

        var call = Get(pipeline);
        await reached.Task;
        time.Advance(TimeSpan.FromSeconds(60));

        Assert.That(async () => await call, Throws.TypeOf<FloraTimeoutException>());
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_body_that_breaks_off_is_a_fault_of_the_connection(bool reset)
    {
        await using var server = LoopbackServer.InTurn(Answers.Raw(Head + "01234", reset));
        using var pipeline = Calls.Pipeline(server.Url);
        using var download = await Get(pipeline);

        var fault = (await Assert.ThrowsAsync<FloraConnectionException>(async () => await download.CopyToAsync(Stream.Null)))!;

        Assert.That(fault.Message, Does.Contain("broke off"));
        Assert.That((fault.RequestId, fault.Attempts.Count), Is.EqualTo(("req_1", 1)));
        Assert.That(fault.ToString(), Does.Not.Contain(Samples.Key));
    }

    [Test]
    public async Task Reading_is_cancelled_by_its_own_token()
    {
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Head), token);
            await Answers.GoneAsync(stream, token);
        });
        using var pipeline = Calls.Pipeline(server.Url);
        using var call = new CancellationTokenSource();
        using var reading = new CancellationTokenSource();
        using var download = await Get(pipeline, token: call.Token);
        await call.CancelAsync();

        var copy = download.CopyToAsync(Stream.Null, reading.Token);
        Assert.That(copy.IsCompleted, Is.False);
        await reading.CancelAsync();

        var fault = (await Assert.ThrowsAsync<OperationCanceledException>(async () => await copy))!;
        Assert.That(fault.CancellationToken, Is.EqualTo(reading.Token));
    }

    [Test]
    public async Task A_download_that_is_given_up_closes_its_connection()
    {
        await using var server = LoopbackServer.InTurn(Answers.Endless);
        using var pipeline = Calls.Pipeline(server.Url);

        var download = await Get(pipeline);
        Assert.That(download.Stream.ReadByte(), Is.EqualTo((byte)' '));
        await download.DisposeAsync();

        await server.AllClosedAsync();
        Assert.That(() => download.Stream.ReadByte(), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(download.Dispose, Throws.Nothing);
    }

    [Test]
    public async Task A_fake_makes_a_download_of_a_stream()
    {
        var stream = new MemoryStream("abc"u8.ToArray());
        var download = await FloraCall.FromResult(new FloraDownload(stream, "text/plain", 3, "a.txt"));

        Assert.That((download.ContentType, download.Length, download.FileName), Is.EqualTo(("text/plain", 3L, "a.txt")));
        Assert.That(await new StreamReader(download.Stream).ReadToEndAsync(), Is.EqualTo("abc"));
        download.Dispose();
        Assert.That(stream.CanRead, Is.False);
        Assert.That(() => new FloraDownload(null!), Throws.ArgumentNullException);
    }

    private static FloraCall<FloraDownload> Get(ApiPipeline pipeline, string accept = "*/*", CancellationToken token = default) =>
        pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Get, "x").Accept(accept), Answer.Stream, token);
}
