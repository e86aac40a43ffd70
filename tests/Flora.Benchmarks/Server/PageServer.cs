using System.Globalization;
using System.Net;
using Flora.Benchmarks.History;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Flora.Benchmarks.Server;

/// <summary>Serves the pages of a history, made beforehand, until standard input ends: a process of its own, so that what it allocates is not counted.</summary>
internal static class PageServer
{
    internal const string Verb = "serve";

    private const string Path = "/api/v1/generations";

    internal static async Task RunAsync(int pages, TimeSpan delay)
    {
        var bodies = SampleHistory.Pages(pages);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        await using var server = builder.Build();
        server.MapGet(Path, async context =>
        {
            if (delay > TimeSpan.Zero)
            {
                await Task.Delay(delay, context.RequestAborted);
            }
            context.Response.ContentType = "application/json";
            context.Response.Headers["request-id"] = "req_benchmark";
            // In chunks, as frameworks send what they write as they go.
            await context.Response.BodyWriter.WriteAsync(bodies[PageOf(context.Request.Query["cursor"])], context.RequestAborted);
        });
        await server.StartAsync();
        Console.WriteLine(server.Urls.Single() + "/api/v1");
        await Console.In.ReadToEndAsync();
    }

    private static int PageOf(string? cursor) =>
        cursor is null ? 0 : int.Parse(cursor.AsSpan(cursor.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
}
