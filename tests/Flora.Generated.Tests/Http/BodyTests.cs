using System.Text;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>How bodies are read over real sockets: compressed, too large, endless.</summary>
public sealed class BodyTests
{
    private static readonly byte[] PageBytes = Encoding.UTF8.GetBytes(Samples.DocumentedPage);

    [TestCaseSource(typeof(Build), nameof(Build.Encodings))]
    public async Task Compressed_answers_are_read(string encoding)
    {
        await using var server = new LoopbackServer((_, stream, _) => LoopbackServer.WriteAsync(
            stream, Answers.Compress(PageBytes, encoding), 200, "Content-Type: application/json", $"Content-Encoding: {encoding}"));
        using var client = Calls.Client(server.Url);

        Assert.That(await client.Generations.ListAsync(), Is.EqualTo(FloraJson.Parse<GenerationPage>(Samples.DocumentedPage)));
    }

    [Test]
    public async Task What_only_claims_to_be_compressed_is_typed()
    {
        await using var server = LoopbackServer.Answering(Samples.DocumentedPage, 200, "Content-Encoding: gzip");

        Assert.That((await Calls.Fault<FloraResponseException>(server.Url)).Message, Does.Contain("cannot be decompressed"));
    }

    [Test]
    public async Task An_answer_that_announces_too_much_is_not_read()
    {
        await using var server = LoopbackServer.Answering(Samples.DocumentedPage, 200, "request-id: req_big");

        var fault = await Calls.Fault<FloraResponseException>(server.Url, options => options.MaxResponseBytes = PageBytes.Length - 1);

        Assert.That(fault.Message, Does.Contain($"larger than {PageBytes.Length - 1} bytes"));
        Assert.That(fault.RequestId, Is.EqualTo("req_big"));
    }

    [Test]
    public async Task An_answer_of_just_the_size_is_read([Values] bool chunked)
    {
        await using var server = new LoopbackServer((_, stream, _) => chunked
            ? WriteChunkAsync(stream, PageBytes, last: true)
            : LoopbackServer.WriteAsync(stream, PageBytes));
        using var client = Calls.Client(server.Url, options => options.MaxResponseBytes = PageBytes.Length);

        Assert.That((await client.Generations.ListAsync()).Generations, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_answer_that_never_ends_is_cut_off()
    {
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            var chunk = new byte[64 * 1024];
            for (var first = true; !token.IsCancellationRequested; first = false)
            {
                await WriteChunkAsync(stream, chunk, last: false, head: first);
            }
        });

        await Calls.Fault<FloraResponseException>(server.Url, options => options.MaxResponseBytes = 1_000_000);
    }

    [Test]
    public async Task A_compression_bomb_stops_early()
    {
        var bomb = Answers.Compress(new byte[50_000_000], "gzip");
        await using var server = new LoopbackServer((_, stream, _) => LoopbackServer.WriteAsync(stream, bomb, 200, "Content-Encoding: gzip"));

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await Calls.Fault<FloraResponseException>(server.Url, options => options.MaxResponseBytes = 100_000);

        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(5_000_000));
    }

    [Test]
    public async Task An_error_with_an_endless_body_keeps_its_class()
    {
        await using var server = LoopbackServer.Answering(new string('x', 2_000_000), 503);

        Assert.That((await Calls.Fault<FloraServerException>(server.Url)).RawBody, Has.Length.EqualTo(256 * 1024));
    }

    private static async Task WriteChunkAsync(Stream stream, byte[] chunk, bool last, bool head = true)
    {
        if (head)
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());
        }
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"));
        await stream.WriteAsync(chunk);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(last ? "\r\n0\r\n\r\n" : "\r\n"));
    }
}
