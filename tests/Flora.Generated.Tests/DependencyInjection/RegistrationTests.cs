using Flora.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Flora.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    [Test]
    public async Task A_client_lists_over_the_network()
    {
        await using var server = LoopbackServer.Answering(Samples.DocumentedPage);
        await using var provider = Services(server).BuildServiceProvider(validateScopes: true);

        var page = await provider.GetRequiredService<IFloraClient>().Generations.ListAsync(new() { Limit = 5 });

        Assert.That(page.Generations.Single().RunId, Is.EqualTo("run_abc123"));
        Assert.That(server.Requests.Single().Target, Is.EqualTo("/api/v1/generations?limit=5"));
        Assert.That(server.Requests.Single().Headers["Authorization"], Is.EqualTo($"Bearer {Samples.Key}"));
    }

    [TestCase("GET")]
    [TestCase("DELETE")]
    public async Task What_gets_no_answer_is_sent_once(string method)
    {
        await using var server = LoopbackServer.InTurn(Answers.Reset);
        await using var provider = Services(server).BuildServiceProvider(validateScopes: true);

        await Assert.ThrowsAsync<FloraConnectionException>(() => provider.GetRequiredService<IFloraClient>()
            .SendAsync<Newtonsoft.Json.Linq.JToken>(new HttpMethod(method), "runs", options: new RequestOptions { MaxRetries = 0 }));

        Assert.That(server.Requests, Has.Count.EqualTo(Calls.SentWhenUnanswered));
    }

    [Test]
    public async Task The_interface_and_the_class_are_one_instance_for_every_scope()
    {
        await using var provider = new ServiceCollection().Add("k").BuildServiceProvider(validateScopes: true);
        using var scope = provider.CreateScope();

        Assert.That(provider.GetRequiredService<IFloraClient>(), Is.SameAs(provider.GetRequiredService<FloraClient>()));
        Assert.That(scope.ServiceProvider.GetRequiredService<IFloraClient>(), Is.SameAs(provider.GetRequiredService<IFloraClient>()));
    }

    [Test]
    public async Task Several_keys_live_in_one_process()
    {
        await using var server = LoopbackServer.Answering(Samples.Page());
        var services = Services(server);
        services.AddFloraClient("studio", options => Set(options, server, "sk_studio"));
        services.AddFloraClient("agency", options => Set(options, server, "sk_agency"));
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredKeyedService<IFloraClient>("studio").Generations.ListAsync();
        await provider.GetRequiredKeyedService<FloraClient>("agency").Generations.ListAsync();
        await provider.GetRequiredService<IFloraClient>().Generations.ListAsync();

        Assert.That(
            server.Requests.Select(static request => request.Headers["Authorization"]),
            Is.EqualTo(["Bearer sk_studio", "Bearer sk_agency", $"Bearer {Samples.Key}"]));
        Assert.That(
            provider.GetRequiredKeyedService<IFloraClient>("studio"),
            Is.SameAs(provider.GetRequiredKeyedService<FloraClient>("studio")).And.Not.SameAs(provider.GetRequiredService<IFloraClient>()));
        Assert.That(provider.GetKeyedService<IFloraClient>("nobody"), Is.Null);
    }

    [Test]
    public async Task A_second_registration_adds_to_the_options_and_not_a_second_client()
    {
        await using var server = LoopbackServer.Answering(Samples.Page());
        var services = Services(server);
        services.AddFloraClient(static options => options.ApiKey = "sk_second");
        await using var provider = services.BuildServiceProvider();

        await provider.GetServices<IFloraClient>().Single().Generations.ListAsync();

        Assert.That(server.Requests.Single().Headers["Authorization"], Is.EqualTo("Bearer sk_second"));
    }

    [Test]
    public async Task A_callers_own_fake_wins()
    {
        var fake = new FakeClient();
        var services = new ServiceCollection().AddSingleton<IFloraClient>(fake).Add("k");
        await using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetRequiredService<IFloraClient>(), Is.SameAs(fake));
    }

    [Test]
    public async Task Options_may_come_from_other_services()
    {
        await using var server = LoopbackServer.Answering(Samples.Page());
        var services = Services(server).AddSingleton(new Vault("sk_from_vault"));
        services.AddOptions<FloraClientOptions>().Configure<Vault>(static (options, vault) =>
            options.ApiKeyProvider = _ => new ValueTask<string>(vault.Key));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IFloraClient>().Generations.ListAsync();

        Assert.That(server.Requests.Single().Headers["Authorization"], Is.EqualTo("Bearer sk_from_vault"));
    }

    [Test]
    public async Task The_containers_clock_is_the_clients()
    {
        var time = new FakeTime();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var silent = new StubTransport(async (_, cancellationToken) =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return StubTransport.Json("{}");
        });
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time);
        services.AddFloraClient(options =>
        {
            options.ApiKey = Samples.Key;
            options.Transport = silent;
            options.MaxRetries = 0;
        });
        await using var provider = services.BuildServiceProvider();

        var call = provider.GetRequiredService<IFloraClient>().Generations.ListAsync().AsTask();
        await reached.Task;
        time.Advance(TimeSpan.FromSeconds(60));

        Assert.That(async () => await call, Throws.TypeOf<FloraTimeoutException>());
    }

    [Test]
    public void What_is_missing_is_named()
    {
        var services = new ServiceCollection();
        Assert.Multiple(() =>
        {
            Assert.That(() => FloraServiceCollectionExtensions.AddFloraClient(null!), Throws.ArgumentNullException);
            Assert.That(() => services.AddFloraClient((Action<FloraClientOptions>)null!), Throws.ArgumentNullException);
            Assert.That(() => services.AddFloraClient((Microsoft.Extensions.Configuration.IConfiguration)null!), Throws.ArgumentNullException);
            Assert.That(() => services.AddFloraClient((string)null!), Throws.ArgumentNullException);
            Assert.That(() => services.AddFloraClient(Options.DefaultName), Throws.ArgumentException);
        });
    }

    private static IServiceCollection Services(LoopbackServer server)
    {
        var services = new ServiceCollection();
        services.AddFloraClient(options => Set(options, server, Samples.Key));
        return services;
    }

    private static void Set(FloraClientOptions options, LoopbackServer server, string key)
    {
        options.ApiKey = key;
        options.BaseUrl = server.Url;
        options.MaxRetries = 0;
    }

    private sealed record Vault(string Key);

    private sealed class FakeClient : IFloraClient
    {
        public IGenerationsClient Generations => throw new NotSupportedException();

        public IRunsClient Runs => throw new NotSupportedException();

        public Task<FloraResponse<T>> SendAsync<T>(
            HttpMethod method, string path, HttpContent? content, RequestOptions? options, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
