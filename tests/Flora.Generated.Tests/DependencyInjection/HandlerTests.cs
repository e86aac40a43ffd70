using System.IO.Compression;
using System.Text;
using Flora.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Flora.Tests.DependencyInjection;

/// <summary>What lies beneath a registered client.</summary>
public sealed class HandlerTests
{
    [Test]
    public async Task Compressed_answers_are_read_and_cookies_are_not_kept()
    {
        await using var server = new LoopbackServer((_, stream, _) =>
            LoopbackServer.WriteAsync(stream, Gzip(Samples.Page()), 200, "Content-Type: application/json", "Content-Encoding: gzip", "Set-Cookie: seen=1; Path=/"));
        await using var provider = new ServiceCollection().Add(Samples.Key, server.Url).BuildServiceProvider();
        var client = provider.GetRequiredService<IFloraClient>();

        await client.Generations.ListAsync();
        await client.Generations.ListAsync();

        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.Requests.Any(static request => request.Headers.ContainsKey("Cookie")), Is.False);
        Assert.That(server.Connections, Is.EqualTo(1), "the connection is used again");
    }

    [Test]
    public async Task A_redirect_elsewhere_is_not_followed()
    {
        await using var elsewhere = LoopbackServer.Answering(Samples.Page());
        await using var server = LoopbackServer.Answering("", 302, "Location: " + elsewhere.Url);
        await using var provider = new ServiceCollection().Add(Samples.Key, server.Url).BuildServiceProvider();

        Assert.That(async () => await provider.GetRequiredService<IFloraClient>().Generations.ListAsync(), Throws.TypeOf<FloraResponseException>());
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [Test]
    public async Task The_clients_own_timeout_is_the_only_one()
    {
        await using var provider = new ServiceCollection()
            .ConfigureHttpClientDefaults(static builder => builder.ConfigureHttpClient(static client => client.Timeout = TimeSpan.FromSeconds(1)))
            .Add("k").BuildServiceProvider();

        Assert.That(provider.GetRequiredService<IHttpClientFactory>().CreateClient("Flora").Timeout, Is.EqualTo(Timeout.InfiniteTimeSpan));
    }

    [Test]
    public async Task Whoever_keeps_the_client_gets_the_factorys_present_handler()
    {
        var factory = new CountingFactory();
        var services = new ServiceCollection().Add("k", new("https://flora.test")).AddSingleton<IHttpMessageHandlerFactory>(factory);
        await using var provider = services.BuildServiceProvider();
        var generations = provider.GetRequiredService<IFloraClient>().Generations;

        await generations.ListAsync();
        await generations.ListAsync();

        Assert.That(factory.Made.Select(static made => made.Name), Is.EqualTo(["Flora", "Flora"]));
        Assert.That(factory.Made.Select(static made => made.Handler.Requests), Has.All.Count.EqualTo(1));
        Assert.That(factory.Made.Select(static made => made.Handler.IsDisposed), Has.All.False);
    }

    [Test]
    public async Task The_builder_shapes_the_client_and_its_handlers()
    {
        await using var server = LoopbackServer.Answering(Samples.Page());
        var services = new ServiceCollection();
        var passed = 0;
        services.AddFloraClient(options => (options.ApiKey, options.BaseUrl) = (Samples.Key, server.Url))
            .ConfigureHttpClient(static client => client.DefaultRequestHeaders.Add("x-team", "render"))
            .AddHttpMessageHandler(() => new PassingHandler(() => passed++));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IFloraClient>().Generations.ListAsync();

        Assert.That(server.Requests.Single().Headers["x-team"], Is.EqualTo("render"));
        Assert.That(passed, Is.EqualTo(1));
    }

    [Test]
    public async Task The_options_transport_carries_the_requests_and_stays_the_callers()
    {
        var transport = new StubTransport(Samples.Page());
        var services = new ServiceCollection();
        services.AddFloraClient(options => (options.ApiKey, options.Transport) = (Samples.Key, transport));
        var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IFloraClient>().Generations.ListAsync();
        await provider.DisposeAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(1));
        Assert.That(transport.IsDisposed, Is.False);
    }

    [Test]
    public async Task The_key_is_in_no_line_of_the_factorys_log()
    {
        await using var server = LoopbackServer.Answering(Samples.Page());
        using var lines = new LogLines();
        var services = new ServiceCollection();
        services.AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(lines));
        services.AddFloraClient(options => (options.ApiKey, options.BaseUrl) = (Samples.Key, server.Url))
            .ConfigureHttpClient(static client => client.DefaultRequestHeaders.Add("x-team", "render"))
            .RedactLoggedHeaders(static _ => false);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IFloraClient>().Generations.ListAsync();

        Assert.That(lines.All, Has.Some.Contains("x-team: render"), "headers are logged");
        Assert.That(lines.All, Has.None.Contains(Samples.Key));
    }

    [Test]
    public async Task The_client_itself_logs_through_the_containers_logging()
    {
        using var lines = new LogLines();
        var services = new ServiceCollection();
        services.AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(lines));
        services.AddFloraClient(options =>
        {
            options.ApiKey = Samples.Key;
            options.Transport = new StubTransport("{}", 403);
            options.MaxRetries = 0;
        }).RemoveAllLoggers();
        await using var provider = services.BuildServiceProvider();

        Assert.That(async () => await provider.GetRequiredService<IFloraClient>().Generations.ListAsync(), Throws.TypeOf<FloraPermissionDeniedException>());

        Assert.That(lines.All, Has.Some.Contains("403"));
        Assert.That(lines.All, Has.None.Contains(Samples.Key));
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }
        return packed.ToArray();
    }

    private sealed class CountingFactory : IHttpMessageHandlerFactory
    {
        internal List<(string Name, StubTransport Handler)> Made { get; } = [];

        public HttpMessageHandler CreateHandler(string name)
        {
            Made.Add((name, new StubTransport(Samples.Page())));
            return Made[^1].Handler;
        }
    }

    private sealed class PassingHandler(Action pass) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            pass();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
