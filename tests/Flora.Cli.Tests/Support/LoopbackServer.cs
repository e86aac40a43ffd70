using System.Net;
using Flora.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Flora.Cli.Tests.Support;

/// <summary>A server on this machine, on a port that the system chooses.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private LoopbackServer(WebApplication application) => this.application = application;

    /// <summary>The address, with a path as that of the API.</summary>
    internal string BaseUrl => application.Urls.Single() + "/api/v1";

    /// <summary>A server that answers as the in-memory FLORA does.</summary>
    internal static Task<LoopbackServer> StartAsync(InMemoryFlora flora)
    {
        var invoker = new HttpMessageInvoker(flora, disposeHandler: false);
        return StartAsync(context => ForwardAsync(context, invoker));
    }

    /// <summary>A server that gives every request the same answer.</summary>
    internal static Task<LoopbackServer> StartAsync(int status, string body, string contentType = "application/json") => StartAsync(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.Headers["request-id"] = "req_documented";
        await context.Response.WriteAsync(body);
    });

    internal static async Task<LoopbackServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls(new UriBuilder("http", IPAddress.Loopback.ToString(), 0).Uri.ToString());
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync();
        return new(application);
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await application.StopAsync(now.Token);
        await application.DisposeAsync();
    }

    internal static async Task ForwardAsync(HttpContext context, HttpMessageInvoker flora)
    {
        var uri = new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{context.Request.QueryString}");
        using var request = new HttpRequestMessage(new(context.Request.Method), uri);
        foreach (var header in context.Request.Headers)
        {
            request.Headers.TryAddWithoutValidation(header.Key, (IEnumerable<string?>)header.Value);
        }
        using var response = await flora.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var header in response.Headers.Concat(response.Content.Headers))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
