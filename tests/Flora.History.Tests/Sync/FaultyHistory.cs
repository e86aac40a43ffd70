using System.Globalization;
using System.Text;
using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Sync;

/// <summary>Ten thousand runs with twelve thousand outputs on a server that fails five of a hundred requests.</summary>
internal sealed class FaultyHistory : IAsyncDisposable
{
    internal const int Runs = 10_000;
    internal const int Outputs = 12_000;

    private readonly InMemoryFlora flora = new() { ApiKey = FloraServer.Key };
    private readonly Random random;
    private readonly FloraServer server;
    private (int At, Action Do)? planned;
    private int served;
    private int faults;

    internal FaultyHistory(int seed)
    {
        random = new Random(seed);
        server = new FloraServer(flora, AnswerAsync, keeps: false);
        flora.Add(Enumerable.Range(0, Runs).Select(Run));
    }

    internal Uri Url => server.Url;

    /// <summary>How many requests for outputs were answered whole.</summary>
    internal int Served => Volatile.Read(ref served);

    internal int Faults => Volatile.Read(ref faults);

    internal int Listings => flora.Requests.Count;

    internal bool IsFaulty { get; set; } = true;

    internal static string FileOf(int run, int number) =>
        string.Format(CultureInfo.InvariantCulture, "{0:yyyy-MM-dd}/model-{1}/run_{2:D5}-{3}.png", Created(run), run % 7, run, number);

    internal static int OutputsOf(int run) => (run % 5) switch { 0 => 0, 4 => 3, _ => 1 };

    internal static byte[] Content(int run, int number)
    {
        var bytes = Media.Png(300 + (run % 900), (run * 10) + number);
        return bytes;
    }

    /// <summary>Does something when so many more outputs have been served.</summary>
    internal void After(int outputs, Action action) => planned = (Served + outputs, action);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        flora.Dispose();
    }

    private static DateTimeOffset Created(int run) => Mirror.Start.AddMinutes(-run);

    private Generation Run(int index) => FloraModelFactory.Generation(
        $"run_{index:D5}", OutputsOf(index) == 0 ? GenerationStatus.Failed : GenerationStatus.Completed, Created(index),
        model: FloraModelFactory.GenerationModel($"model-{index % 7}"),
        errorCode: OutputsOf(index) == 0 ? "provider_error" : null,
        outputs: [.. Enumerable.Range(1, OutputsOf(index)).Select(number =>
            FloraModelFactory.GenerationOutput($"output_{number}", url: new Uri(server.Url, $"/media/{index}/{number}").ToString()))]);

    private async Task<bool> AnswerAsync(RawRequest request, Stream stream)
    {
        var isMedia = request.Target.StartsWith("/media/", StringComparison.Ordinal);
        if (IsFaulty && Draw(100) < 5)
        {
            Interlocked.Increment(ref faults);
            if (!await FailAsync(isMedia ? Of(request) : null, stream))
            {
                return true;
            }
        }
        if (!isMedia)
        {
            return false;
        }
        await Media.SendAsync(request, stream, Of(request));
        var now = Interlocked.Increment(ref served);
        if (planned is { } plan && now >= plan.At)
        {
            planned = null;
            plan.Do();
        }
        return true;
    }

    /// <summary>Fails in one of several ways; true when the answer only comes late.</summary>
    private async Task<bool> FailAsync(byte[]? content, Stream stream)
    {
        switch (Draw(5))
        {
            case 0:
                throw new IOException("reset");
            case 1:
                await LoopbackServer.WriteAsync(stream, Error("rate_limited"), 429, "Retry-After: 1");
                return false;
            case 2:
                await LoopbackServer.WriteAsync(stream, Error("service_unavailable"), 503);
                return false;
            case 3:
                await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: {content?.Length ?? 1000}\r\n\r\n"));
                await stream.WriteAsync(content is null ? "{"u8.ToArray() : content[..(content.Length / 2)]);
                await stream.DisposeAsync();
                return false;
            default:
                await Task.Delay(50);
                return true;
        }
    }

    private static byte[] Error(string code) => Encoding.UTF8.GetBytes(FloraJson.ToJson(FloraModelFactory.ErrorBody(code)));

    private static byte[] Of(RawRequest request)
    {
        var parts = request.Target.Split('/');
        return Content(int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    private int Draw(int below)
    {
        lock (random)
        {
            return random.Next(below);
        }
    }
}
