using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Flora.Cli.Tests.Support;

/// <summary>A server whose pages, and their cursors, a test decides.</summary>
internal static class PageServer
{
    internal const string Item = """
        {"created_at":0,"generation_id":"ID","progress":100,"project_id":"prj_1","run_id":"ID","status":"completed","workspace_id":"ws_1"}
        """;

    internal static string Run(string id) => Item.Replace("ID", id, StringComparison.Ordinal);

    internal static string Page(IEnumerable<string> items, string? next) =>
        $$$"""{"generations":[{{{string.Join(',', items)}}}],"meta":{"next_cursor":{{{(next is null ? "null" : JsonSerializer.Serialize(next))}}}}}""";

    /// <summary>A server of pages of runs, one after another; after the last of them it fails when it is to.</summary>
    internal static Task<LoopbackServer> StartAsync(IReadOnlyList<string[]> pages, bool failsAtEnd = false)
    {
        var sent = 0;
        return LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "application/json";
            var page = sent++;
            if (page < pages.Count)
            {
                var isLast = page == pages.Count - 1 && !failsAtEnd;
                return WriteAsync(context, Page(pages[page].Select(Run), isLast ? null : $"page {page + 1}"));
            }
            context.Response.StatusCode = (int)HttpStatusCode.InternalServerError;
            return WriteAsync(context, Documented.Error("unknown_error", "An unknown error occurred."));
        });
    }

    internal static Task WriteAsync(HttpContext context, string body) => context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body)).AsTask();
}
