using System.Globalization;
using Flora.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Flora.Tests.DependencyInjection;

public sealed class ConfigurationTests
{
    private static readonly Dictionary<string, string?> Everything = new()
    {
        ["Flora:ApiKey"] = Samples.Key,
        ["Flora:BaseUrl"] = "https://flora.test/v1",
        ["Flora:Timeout"] = "00:01:30",
        ["Flora:MaxRetries"] = "5",
        ["Flora:MaxRetryDelay"] = "0:0:2.5",
        ["Flora:MaxResponseBytes"] = "5000000000",
        ["Flora:PrefetchNextPage"] = "true",
        ["Flora:studio:ApiKey"] = "sk_studio",
    };

    private static readonly FloraClientOptions Bound = new()
    {
        ApiKey = Samples.Key,
        BaseUrl = new("https://flora.test/v1"),
        Timeout = TimeSpan.FromSeconds(90),
        MaxRetries = 5,
        MaxRetryDelay = TimeSpan.FromSeconds(2.5),
        MaxResponseBytes = 5_000_000_000,
        PrefetchNextPage = true,
    };

    [TestCase("")]
    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("fa-IR")]
    [SetCulture("")]
    public void Every_setting_is_read_in_every_culture(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);

        Assert.That(OptionsOf(static (services, configuration) => services.AddFloraClient(configuration.GetSection("Flora"))), Is.EqualTo(Bound));
    }

    [Test]
    public void A_whole_configuration_means_its_section_Flora() =>
        Assert.That(OptionsOf(static (services, configuration) => services.AddFloraClient(configuration)), Is.EqualTo(Bound));

    [Test]
    public void Without_one_the_applications_own_is_used() =>
        Assert.That(OptionsOf(static (services, configuration) => services.AddSingleton<IConfiguration>(configuration).AddFloraClient()), Is.EqualTo(Bound));

    [Test]
    public void Code_comes_after_the_applications_configuration()
    {
        var options = OptionsOf(static (services, configuration) =>
            services.AddSingleton<IConfiguration>(configuration).AddFloraClient(static options => options.MaxRetries = 1));

        Assert.That(options, Is.EqualTo(Bound with { MaxRetries = 1 }));
    }

    [Test]
    public void Without_any_configuration_the_defaults_stay()
    {
        using var provider = new ServiceCollection().Add("k").BuildServiceProvider();

        Assert.That(
            provider.GetRequiredService<IOptions<FloraClientOptions>>().Value,
            Is.EqualTo(new FloraClientOptions { ApiKey = "k", MaxRetries = 0 }));
    }

    [Test]
    public void A_named_client_has_a_section_of_its_own()
    {
        var own = new FloraClientOptions { ApiKey = "sk_studio" };

        Assert.Multiple(() =>
        {
            Assert.That(OptionsOf(static (services, configuration) => services.AddFloraClient("studio", configuration), name: "studio"), Is.EqualTo(own));
            Assert.That(OptionsOf(static (services, configuration) => services.AddFloraClient("any", configuration.GetSection("Flora:studio")), name: "any"), Is.EqualTo(own));
            Assert.That(
                OptionsOf(static (services, configuration) => services.AddSingleton<IConfiguration>(configuration).AddFloraClient("studio"), name: "studio"),
                Is.EqualTo(own));
        });
    }

    [Test]
    public void An_empty_value_is_none()
    {
        var options = OptionsOf(
            static (services, configuration) => services.AddFloraClient(configuration),
            new() { ["Flora:ApiKey"] = "k", ["Flora:MaxRetries"] = "", ["Flora:BaseUrl"] = "" });

        Assert.That(options, Is.EqualTo(new FloraClientOptions { ApiKey = "k" }));
    }

    [Test]
    public void A_time_may_be_infinite()
    {
        var options = OptionsOf(
            static (services, configuration) => services.AddFloraClient(configuration),
            new() { ["Flora:ApiKey"] = "k", ["Flora:Timeout"] = "Infinite" });

        Assert.That(options.Timeout, Is.EqualTo(Timeout.InfiniteTimeSpan));
    }

    [Test]
    public void Values_that_cannot_be_read_are_all_named_and_not_quoted()
    {
        var broken = Everything.Keys.Where(static key => key.Split(':').Length == 2).ToDictionary(static key => key, static string? (_) => Samples.Key);

        var fault = Assert.Throws<OptionsValidationException>(() => OptionsOf(static (services, configuration) => services.AddFloraClient(configuration), broken))!;

        Assert.That(fault.Failures, Is.EqualTo(
        [
            "Flora:BaseUrl must be an absolute URL",
            "Flora:Timeout must be a time such as 00:01:30 (hours:minutes:seconds), or infinite",
            "Flora:MaxRetries must be a whole number",
            "Flora:MaxRetryDelay must be a time such as 00:01:30 (hours:minutes:seconds), or infinite",
            "Flora:MaxResponseBytes must be a whole number",
            "Flora:PrefetchNextPage must be true or false",
        ]));
        Assert.That(fault.ToString(), Does.Not.Contain(Samples.Key));
    }

    [TestCase("60", TestName = "A_number_alone_is_no_time")]
    [TestCase("1 minute", TestName = "Words_are_no_time")]
    public void No_time(string text) =>
        Assert.That(
            () => OptionsOf(static (services, configuration) => services.AddFloraClient(configuration), new() { ["Flora:Timeout"] = text }),
            Throws.TypeOf<OptionsValidationException>().With.Message.StartsWith("Flora:Timeout must be a time such as"));

    private static FloraClientOptions OptionsOf(
        Action<IServiceCollection, IConfigurationRoot> register, Dictionary<string, string?>? settings = null, string name = "")
    {
        var services = new ServiceCollection();
        register(services, new ConfigurationBuilder().AddInMemoryCollection(settings ?? Everything).Build());
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<FloraClientOptions>>().Get(name);
    }
}
