using Flora.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Flora.Tests.DependencyInjection;

/// <summary>What a host does before anything else runs.</summary>
public sealed class StartTests
{
    [Test]
    public void Good_options_start_and_nothing_is_sent()
    {
        var transport = new StubTransport(Samples.Page());

        Start(services => services.AddFloraClient(options =>
        {
            options.ApiKey = Samples.Key;
            options.Transport = transport;
            options.PrefetchNextPage = true;
        }));

        Assert.That(transport.Requests, Is.Empty);
        Assert.That(transport.IsDisposed, Is.False);
    }

    [Test]
    public void A_key_provider_is_enough_and_not_asked()
    {
        var asked = 0;

        Start(services => services.AddFloraClient("studio", options => options.ApiKeyProvider = _ =>
        {
            asked++;
            return new ValueTask<string>("k");
        }));

        Assert.That(asked, Is.Zero);
    }

    [Test]
    public void Every_unusable_option_is_named()
    {
        var fault = Refused(static services => services.AddFloraClient(static options =>
        {
            options.ApiKey = Samples.Key;
            options.MaxRetries = -1;
            options.BaseUrl = new Uri($"https://user:{Samples.Key}@flora.test/");
        }));

        Assert.That(fault.Failures, Is.EqualTo(
        [
            "FLORA client: max_retries must not be negative, but is -1",
            "FLORA client: base_url must have no query, no fragment and no user name",
        ]));
    }

    [Test]
    public void An_unusable_key_is_refused()
    {
        var fault = Refused(static services => services.AddFloraClient(static options => options.ApiKey = "Bearer " + Samples.Key));

        Assert.That(fault.Message, Is.EqualTo("FLORA client: api_key must be the key alone, without a leading \"Bearer \""));
    }

    [Test]
    [NonParallelizable]
    public void A_missing_key_says_where_one_may_stand()
    {
        var before = Environment.GetEnvironmentVariable("FLORA_API_KEY");
        Environment.SetEnvironmentVariable("FLORA_API_KEY", null);
        try
        {
            Assert.That(
                Refused(static services => services.AddFloraClient()).Message,
                Does.StartWith("FLORA client: api_key is missing: set FloraClientOptions.ApiKey").And.Contain("FLORA_API_KEY").And.Contain("configuration section"));

            Environment.SetEnvironmentVariable("FLORA_API_KEY", "k");
            Start(static services => services.AddFloraClient());
            Assert.That(
                Refused(static services => services.AddFloraClient("studio")).Message,
                Does.StartWith("FLORA client \"studio\": api_key is missing").And.Contain("does not take it from the environment"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("FLORA_API_KEY", before);
        }
    }

    [Test]
    public void The_client_of_bad_options_is_never_made()
    {
        using var provider = new ServiceCollection().Add("not usable").BuildServiceProvider();

        Assert.That(provider.GetRequiredService<IFloraClient>, Throws.TypeOf<OptionsValidationException>());
    }

    private static OptionsValidationException Refused(Action<IServiceCollection> register)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Start(register))!;
        Assert.That(fault.ToString(), Does.Not.Contain(Samples.Key));
        return fault;
    }

    private static void Start(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        using var provider = services.BuildServiceProvider(validateScopes: true);
        provider.GetRequiredService<IStartupValidator>().Validate();
    }
}
