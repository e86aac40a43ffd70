using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Files;

/// <summary>What is large goes through, and is never held.</summary>
[NonParallelizable]
public sealed class MemoryTests
{
    private const int Megabyte = 1024 * 1024;
    private const long Size = 200L * Megabyte;

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_form_with_a_large_stream(bool seeks)
    {
        await using var server = Counting(out var received);
        using var pipeline = Calls.Pipeline(server.Url);
        using var stream = new PatternStream(Size, seeks);

        await AllocatesLittleAsync(() => SendAsync(pipeline, FloraFile.FromStream(stream)));

        Assert.That(received.Single(), Is.GreaterThan(Size).And.LessThan(Size + 1000));
    }

    [Test]
    public async Task A_form_with_a_large_file_on_disk()
    {
        var folder = Directory.CreateTempSubdirectory("flora-").FullName;
        try
        {
            var path = Path.Combine(folder, "large.bin");
            await using (var file = File.Create(path))
            {
                file.SetLength(Size);
            }
            await using var server = Counting(out var received);
            using var pipeline = Calls.Pipeline(server.Url, static options => options.MaxRetries = 2);

            await AllocatesLittleAsync(() => SendAsync(pipeline, FloraFile.FromPath(path)));

            Assert.That(received.Single(), Is.GreaterThan(Size));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task A_large_download()
    {
        var block = new byte[Megabyte];
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Size}\r\n\r\n"), token);
            for (var sent = 0L; sent < Size; sent += block.Length)
            {
                await stream.WriteAsync(block, token);
            }
        });
        using var pipeline = Calls.Pipeline(server.Url);
        var read = 0L;

        await AllocatesLittleAsync(async () =>
        {
            using var download = await pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Get, "x"), Answer.Stream, default);
            var buffer = new byte[64 * 1024];
            while (await download.Stream.ReadAsync(buffer) is > 0 and var count)
            {
                read += count;
            }
        });

        Assert.That(read, Is.EqualTo(Size));
    }

    private static async Task SendAsync(ApiPipeline pipeline, FloraFile file) => await pipeline.Begin(null).Send(
        new ApiRequest(ApiMethod.Post, "x").IdempotencyKey("Idempotency-Key", null).Multipart(new MultipartForm().Text("a", "b").File("file", file)),
        Answer.None,
        default);

    // Everything that was allocated, collected or not, by both sides.
    private static async Task AllocatesLittleAsync(Func<Task> work)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await work();
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(50L * Megabyte));
    }

    private static LoopbackServer Counting(out List<long> received)
    {
        var lengths = received = [];
        return new LoopbackServer(
            (request, stream, _) =>
            {
                lengths.Add(request.Length);
                return LoopbackServer.WriteAsync(stream, []);
            },
            keeps: false);
    }
}
