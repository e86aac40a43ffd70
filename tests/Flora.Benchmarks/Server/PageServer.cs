using System.Globalization;
using System.Text;
using Flora.Benchmarks.History;
using Flora.Tests.Support;

namespace Flora.Benchmarks.Server;

/// <summary>Serves the pages of a history, made beforehand, until standard input ends: a process of its own, so that what it allocates is not counted.</summary>
internal static class PageServer
{
    internal const string Verb = "serve";

    internal static async Task RunAsync(int pages, TimeSpan delay)
    {
        var answers = SampleHistory.Pages(pages).Select(Answer).ToArray();
        await using var server = new LoopbackServer(
            async (request, stream, token) =>
            {
                if (delay > TimeSpan.Zero)
                {
                    await Task.Delay(delay, token);
                }
                // Head and body in one piece: two would wait for each other.
                await stream.WriteAsync(answers[PageOf(request.Target)], token);
            },
            keeps: false);
        Console.WriteLine(server.Url);
        await Console.In.ReadToEndAsync();
    }

    private static byte[] Answer(byte[] body) =>
    [
        .. Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nrequest-id: req_benchmark\r\nContent-Length: {body.Length}\r\n\r\n")),
        .. body,
    ];

    private static int PageOf(string target)
    {
        const string Cursor = "cursor=page-";
        var at = target.IndexOf(Cursor, StringComparison.Ordinal);
        return at < 0 ? 0 : int.Parse(target[(at + Cursor.Length)..].Split('&')[0], CultureInfo.InvariantCulture);
    }
}
