using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Flora.Cli.Tests.Support;

/// <summary>A server of outputs: another origin than the API's, which keeps what it was asked.</summary>
internal sealed class MediaServer : IAsyncDisposable
{
    internal static readonly byte[] Png = [137, 80, 78, 71, 13, 10, 26, 10, .. Enumerable.Range(0, 3000).Select(number => (byte)number)];

    private readonly LoopbackServer server;
    private readonly ConcurrentQueue<(string Path, string[] Headers)> requests = new();

    private MediaServer(Func<MediaServer, Task<LoopbackServer>> start) => server = start(this).GetAwaiter().GetResult();

    /// <summary>The requests so far: what for, and the names and values of their headers.</summary>
    internal IReadOnlyList<(string Path, string[] Headers)> Requests => [.. requests];

    /// <summary>Starts it.</summary>
    /// <param name="answer">Answers; null sends a picture whatever was asked for.</param>
    internal static MediaServer Start(RequestDelegate? answer = null) => new(self => LoopbackServer.StartAsync(context =>
    {
        self.requests.Enqueue((context.Request.Path, [.. context.Request.Headers.Select(header => $"{header.Key}: {header.Value}")]));
        return answer is null ? SendAsync(context, Png, "image/png") : answer(context);
    }));

    internal static Task SendAsync(HttpContext context, byte[] content, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        return context.Response.Body.WriteAsync(content).AsTask();
    }

    /// <summary>An address here.</summary>
    internal string At(string path) => $"{server.BaseUrl}/{path}";

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
