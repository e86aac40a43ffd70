using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Flora.Generator.Tests.Support.Driving;

/// <summary>A server on this machine, on a port that the system chooses: it notes each request down, and answers as it was told.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly List<SentRequest> requests = [];
    private RequestDelegate answer = static _ => Task.CompletedTask;

    private ApiServer(WebApplication application)
    {
        this.application = application;
        application.Run(async context =>
        {
            var request = await SentRequest.OfAsync(context.Request);
            lock (requests)
            {
                requests.Add(request);
            }
            await answer(context);
        });
    }

    /// <summary>The address, with a path as that of an API.</summary>
    public string BaseUrl => application.Urls.Single() + "/v1";

    /// <summary>What arrived since the last <see cref="Answer"/>.</summary>
    public IReadOnlyList<SentRequest> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>Starts it.</summary>
    public static async Task<ApiServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls(new UriBuilder("http", IPAddress.Loopback.ToString(), 0).Uri.ToString());
        var server = new ApiServer(builder.Build());
        await server.application.StartAsync();
        return server;
    }

    /// <summary>Says what it answers from now on, and forgets what has arrived.</summary>
    public void Answer(RequestDelegate next)
    {
        lock (requests)
        {
            requests.Clear();
        }
        answer = next;
    }

    /// <summary>Answers with a status and a body; an empty one has no content type.</summary>
    public void Answer(int status, string body = "", string contentType = "application/json") => Answer(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers["request-id"] = "req_1";
        if (body.Length > 0)
        {
            context.Response.ContentType = contentType;
            await context.Response.WriteAsync(body);
        }
    });

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => application.DisposeAsync();
}
