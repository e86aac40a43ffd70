using System.Net;
using System.Text;
using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Files;

/// <summary>A file as the body of a request.</summary>
public sealed class UploadTests
{
    private LeapingTime time = null!;
    private string folder = null!;

    [SetUp]
    public void Begin()
    {
        time = new LeapingTime();
        folder = Directory.CreateTempSubdirectory("flora-").FullName;
    }

    [TearDown]
    public void End() => Directory.Delete(folder, recursive: true);

    [TestCase("image/png", null, "image/png")]
    [TestCase("image/png", "image/webp", "image/png")]
    [TestCase("image/*", "image/webp", "image/webp")]
    [TestCase("*/*", "text/plain; charset=utf-8", "text/plain; charset=utf-8")]
    [TestCase("image/png, image/webp", "image/webp", "image/webp")]
    [TestCase("image/*", null, "application/octet-stream")]
    public async Task The_media_type_is_the_documents_or_the_files_own(string mediaType, string? own, string expected)
    {
        await using var server = LoopbackServer.Answering("{}");
        using var pipeline = Pipeline(server);

        await Put(pipeline, FloraFile.FromBytes("abc"u8.ToArray(), contentType: own), mediaType);

        var request = server.Requests.Single();
        Assert.That((request.Headers["Content-Type"], request.Body, request.Headers["Content-Length"]), Is.EqualTo((expected, "abc", "3")));
    }

    [Test]
    public async Task No_file_is_no_body()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var pipeline = Pipeline(server);

        await Put(pipeline, null);

        Assert.That((server.Requests.Single().Length, server.Requests.Single().Headers.ContainsKey("Content-Type")), Is.EqualTo((0L, false)));
    }

    [Test]
    public async Task A_file_on_disk_is_opened_for_each_attempt()
    {
        var path = Path.Combine(folder, "a b.txt");
        await File.WriteAllTextAsync(path, "before");
        await using var server = LoopbackServer.InTurn(
            (_, stream, _) =>
            {
                File.Move(path, path + ".away");
                File.Move(path + ".away", path);
                return LoopbackServer.WriteAsync(stream, [], 503);
            },
            Answers.Of(200));
        using var pipeline = Pipeline(server);
        var file = FloraFile.FromPath(path);

        Assert.That((file.FileName, file.Length, file.ContentType, file.ToString()), Is.EqualTo(("a b.txt", 6L, (string?)null, "a b.txt")));
        await Put(pipeline, file);

        Assert.That(server.Requests.Select(static request => request.Body), Is.EqualTo(["before", "before"]));
        Assert.That(() => File.Delete(path), Throws.Nothing);
    }

    [Test]
    public async Task A_file_that_is_not_there_is_refused_by_the_call_itself()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var pipeline = Pipeline(server);
        var path = Path.Combine(folder, "none.txt");

        var missing = Assert.Throws<FloraValidationException>(() => _ = Put(pipeline, FloraFile.FromPath(path)))!;
        var directory = Assert.Throws<FloraValidationException>(() => _ = Put(pipeline, FloraFile.FromPath(folder, fileName: "x")))!;
        var part = Assert.Throws<FloraValidationException>(() => new MultipartForm().File("image", FloraFile.FromPath(path)))!;

        Assert.That(missing.Fields.Single(), Is.EqualTo(new FloraFieldError("body", $"does not exist: {path}")));
        Assert.That(directory.Fields.Single().Message, Is.EqualTo($"is a folder, not a file: {folder}"));
        Assert.That(part.Fields.Single().Field, Is.EqualTo("image"));
        Assert.That(FloraFile.FromPath(path).Length, Is.Null);
        Assert.That(server.Connections, Is.Zero);
    }

    [Test]
    public async Task A_file_that_vanishes_between_attempts_ends_the_call()
    {
        var path = Path.Combine(folder, "a.txt");
        await File.WriteAllTextAsync(path, "content");
        await using var server = LoopbackServer.InTurn((_, stream, _) =>
        {
            File.Delete(path);
            return LoopbackServer.WriteAsync(stream, [], 503);
        });
        using var pipeline = Pipeline(server);

        var fault = (await Assert.ThrowsAsync<FloraValidationException>(async () => await Put(pipeline, FloraFile.FromPath(path))))!;

        Assert.That(fault.Message, Does.StartWith("A file that was to be sent cannot be read: Could not find file"));
        Assert.That(fault.Fields.Single().Field, Is.EqualTo("file"));
        Assert.That((server.Requests.Count, fault.Attempts.Count), Is.EqualTo((1, 1)));
    }

    [TestCase("longer than before")]
    [TestCase("less")]
    public async Task A_file_that_changes_between_attempts_ends_the_call(string after)
    {
        var path = Path.Combine(folder, "a.txt");
        await File.WriteAllTextAsync(path, "before");
        await using var server = LoopbackServer.InTurn((_, stream, _) =>
        {
            File.WriteAllText(path, after);
            return LoopbackServer.WriteAsync(stream, [], 503);
        });
        using var pipeline = Pipeline(server);

        var fault = (await Assert.ThrowsAsync<FloraValidationException>(async () => await Put(pipeline, FloraFile.FromPath(path))))!;

        Assert.That(fault.Message, Is.EqualTo("A file that was to be sent has changed while it was sent."));
        Assert.That(server.Requests.Select(static request => request.Body), Is.EqualTo(["before"]));
    }

    [Test]
    public async Task A_stream_that_can_seek_is_sent_again_from_where_it_began()
    {
        await using var server = LoopbackServer.InTurn(Answers.Reset, Answers.Of(503), Answers.Of(200));
        using var pipeline = Pipeline(server);
        using var stream = new MemoryStream("0123456789"u8.ToArray()) { Position = 4 };
        var file = FloraFile.FromStream(stream, "x.bin");

        Assert.That((file.Length, stream.Position), Is.EqualTo((6L, 4L)));
        await Put(pipeline, file);
        await Put(pipeline, file);

        Assert.That(server.Requests.Select(static request => request.Body), Is.All.EqualTo("456789").And.Exactly(4).Items);
        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public async Task A_stream_that_cannot_seek_is_sent_once()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(503), Answers.Of(200));
        using var pipeline = Pipeline(server);
        using var stream = new PatternStream(100_000, seeks: false);
        var file = FloraFile.FromStream(stream);

        Assert.That(file.Length, Is.Null);
        Assert.That(async () => await Put(pipeline, file), Throws.TypeOf<FloraServerException>());
        var again = Assert.Throws<FloraValidationException>(() => _ = Put(pipeline, file))!;

        Assert.That(again.Fields.Single().Message, Is.EqualTo("is a stream that was read already, and cannot go back"));
        Assert.That((server.Requests.Single().Length, server.Requests.Single().Headers["Transfer-Encoding"]), Is.EqualTo((100_000L, "chunked")));
        Assert.That(server.Requests.Single().Bytes, Is.EqualTo(PatternStream.Bytes(100_000)));
        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public async Task A_stream_of_which_nothing_was_read_is_sent_in_the_next_attempt()
    {
        var bodies = new List<string>();
        var attempts = 0;
        var transport = new StubTransport(async (request, token) =>
        {
            if (++attempts == 1)
            {
                throw new HttpRequestException("Connection refused");
            }
            bodies.Add(await request.Content!.ReadAsStringAsync(token));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}") };
        });
        using var pipeline = Calls.Pipeline(new Uri("https://flora.test/"), options =>
        {
            (options.Transport, options.MaxRetries, options.TimeProvider, options.Timeout) = (transport, 2, time, LeapingTime.Limit);
        });
        using var stream = new PatternStream(10, seeks: false);

        await Put(pipeline, FloraFile.FromStream(stream));

        Assert.That((attempts, bodies.Single().Length), Is.EqualTo((2, 10)));
    }

    [Test]
    public async Task A_stream_that_fails_ends_the_call()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var pipeline = Pipeline(server);
        using var stream = new PatternStream(1_000_000, seeks: true) { FailsAt = 500_000 };

        var fault = (await Assert.ThrowsAsync<FloraValidationException>(async () => await Put(pipeline, FloraFile.FromStream(stream))))!;

        Assert.That(fault.Message, Is.EqualTo("A file that was to be sent cannot be read: The disk is gone."));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public void A_stream_that_was_closed_is_refused()
    {
        var stream = new MemoryStream();
        var file = FloraFile.FromStream(stream);
        stream.Dispose();

        Assert.That(() => new ApiRequest(ApiMethod.Put, "x").File(file, "*/*"), Throws.TypeOf<FloraValidationException>().With.Message.Contains("was closed"));
    }

    [Test]
    public async Task An_upload_is_cancelled_while_it_is_read()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var pipeline = Pipeline(server);
        using var cancel = new CancellationTokenSource();
        using var stream = new PatternStream(10_000_000, seeks: true) { At = 1_000_000, Reached = cancel.Cancel };

        var fault = (await Assert.ThrowsAsync<OperationCanceledException>(async () => await Put(pipeline, FloraFile.FromStream(stream), token: cancel.Token)))!;

        Assert.That(fault.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public void Arguments_are_checked()
    {
        Assert.That(() => FloraFile.FromPath(null!), Throws.ArgumentNullException);
        Assert.That(() => FloraFile.FromPath(""), Throws.ArgumentException);
        Assert.That(() => FloraFile.FromStream(null!), Throws.ArgumentNullException);
        Assert.That(() => FloraFile.FromBytes(default, contentType: "no type"), Throws.ArgumentException.With.Message.Contains("is no media type"));
        Assert.That(() => FloraFile.FromBytes(default, contentType: "a/b\r\nX-Evil: 1"), Throws.ArgumentException);
        Assert.That(FloraFile.FromBytes("secret"u8.ToArray()).ToString(), Is.EqualTo("(file)"));
    }

    [Test]
    public async Task Bytes_of_an_array_of_any_kind_are_sent()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var pipeline = Pipeline(server);

        await Put(pipeline, FloraFile.FromBytes(Encoding.ASCII.GetBytes("xxabcx").AsMemory(2, 3)));
        await Put(pipeline, FloraFile.FromBytes(default));

        Assert.That(server.Requests.Select(static request => request.Body), Is.EqualTo(["abc", ""]));
    }

    private static FloraCall Put(ApiPipeline pipeline, FloraFile? file, string mediaType = "*/*", CancellationToken token = default) =>
        pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Put, "x").IdempotencyKey("Idempotency-Key", null).File(file, mediaType), Answer.None, token);

    private ApiPipeline Pipeline(LoopbackServer server) => Calls.Pipeline(server.Url, options =>
        (options.MaxRetries, options.TimeProvider, options.Timeout, options.Jitter) = (2, time, LeapingTime.Limit, static () => 0));
}
