using System.Text;
using Flora.Runtime;
using Flora.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Files;

/// <summary>A form of several parts, as a server gets it.</summary>
public sealed class MultipartTests
{
    private LeapingTime time = null!;

    [SetUp]
    public void Begin() => time = new LeapingTime();

    [Test]
    public async Task Each_part_has_its_headers()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var pipeline = Pipeline(server);
        var form = new MultipartForm()
            .Text("title", "Née \"x\"")
            .Text("none", null)
            .File("image", FloraFile.FromBytes("PNG"u8.ToArray(), "a.png", "image/x-own"), "image/png")
            .File("none", null)
            .Files("pages", [FloraFile.FromBytes("1"u8.ToArray()), FloraFile.FromBytes("2"u8.ToArray(), "two.txt", "text/plain")])
            .Files("none", null)
            .Json("metadata", new JObject { ["a"] = 1.50m }, Codecs.Json)
            .Json("none", (JToken?)null, Codecs.Json)
            .Json("count", 7, Codecs.Int32, "application/vnd.count+json")
            .Json("none", (int?)null, Codecs.Int32);

        await Post(pipeline, form);

        var request = server.Requests.Single();
        Assert.That(request.Headers["Content-Type"], Is.EqualTo("multipart/form-data; boundary=id"));
        Assert.That(request.Headers["Content-Length"], Is.EqualTo($"{request.Length}"));
        Assert.That(request.Body, Is.EqualTo(
            """
            --id
            Content-Disposition: form-data; name="title"

            Née "x"
            --id
            Content-Type: image/png
            Content-Disposition: form-data; name="image"; filename="a.png"

            PNG
            --id
            Content-Type: application/octet-stream
            Content-Disposition: form-data; name="pages"; filename="pages"

            1
            --id
            Content-Type: text/plain
            Content-Disposition: form-data; name="pages"; filename="two.txt"

            2
            --id
            Content-Type: application/json
            Content-Disposition: form-data; name="metadata"

            {"a":1.50}
            --id
            Content-Type: application/vnd.count+json
            Content-Disposition: form-data; name="count"

            7
            --id--

            """.ReplaceLineEndings("\r\n")));
    }

    [TestCase("Ü \u4e16.png", "Ü \u4e16.png")]
    [TestCase("a\"b\r\nX-Evil: 1.png", "a%22b%0D%0AX-Evil: 1.png")]
    [TestCase("a\u0001b\\c", "a_b\\c")]
    [TestCase("", "file")]
    public async Task A_file_name_stays_within_its_quotes(string name, string expected)
    {
        await using var server = LoopbackServer.Answering("{}");
        using var pipeline = Pipeline(server);

        await Post(pipeline, new MultipartForm().File("file", FloraFile.FromBytes(default, name)));

        Assert.That(Encoding.UTF8.GetString(server.Requests.Single().Bytes), Does.Contain($"filename=\"{expected}\"\r\n"));
    }

    [Test]
    public async Task A_form_is_sent_again_as_it_was()
    {
        await using var server = LoopbackServer.InTurn(Answers.Reset, Answers.Of(503), Answers.Of(200));
        using var pipeline = Pipeline(server);
        using var stream = new PatternStream(200_000, seeks: true);

        await Post(pipeline, new MultipartForm().Text("a", "b").File("file", FloraFile.FromStream(stream)));

        Assert.That(server.Requests, Has.Count.EqualTo(3));
        Assert.That(server.Requests.Select(static request => Convert.ToHexString(request.Bytes)).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_form_with_a_stream_that_cannot_go_back_is_sent_once()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(503));
        using var pipeline = Pipeline(server);
        using var stream = new PatternStream(10, seeks: false);

        Assert.That(
            async () => await Post(pipeline, new MultipartForm().Text("a", "b").File("file", FloraFile.FromStream(stream))),
            Throws.TypeOf<FloraServerException>());
        Assert.That(server.Requests.Single().Headers.ContainsKey("Transfer-Encoding"), Is.True);
    }

    [Test]
    public async Task No_form_is_no_body()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var pipeline = Pipeline(server);

        await Post(pipeline, null);

        Assert.That(server.Requests.Single().Headers.ContainsKey("Content-Type"), Is.False);
    }

    private static FloraCall Post(ApiPipeline pipeline, MultipartForm? form) => pipeline.Begin(null).Send(
        new ApiRequest(ApiMethod.Post, "x").IdempotencyKey("Idempotency-Key", "mine").Multipart(form), Answer.None, default);

    private ApiPipeline Pipeline(LoopbackServer server) => Calls.Pipeline(server.Url, options =>
        (options.MaxRetries, options.TimeProvider, options.Timeout, options.Jitter, options.NewId) = (2, time, LeapingTime.Limit, static () => 0, static () => "id"));
}
