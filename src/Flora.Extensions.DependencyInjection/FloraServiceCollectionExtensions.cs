using Flora.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Flora;

/// <summary>Registers clients of FLORA with a service collection.</summary>
/// <remarks>
/// <para>
/// <see cref="IFloraClient"/> and <see cref="FloraClient"/> become singletons that send through <see cref="IHttpMessageHandlerFactory"/> and
/// ask it anew for each attempt: whoever keeps a client never holds connections that the factory has retired. What the returned builder is
/// told about handlers and the <see cref="HttpClient"/> applies; redirects, retries, time limits, the API key and errors stay with the client.
/// </para>
/// <para>
/// Options are checked when the host starts, without sending anything, and read once; a key that changes comes from
/// <see cref="FloraClientOptions.ApiKeyProvider"/>. What needs other services is set with <c>AddOptions&lt;FloraClientOptions&gt;(name)</c>.
/// </para>
/// </remarks>
public static class FloraServiceCollectionExtensions
{
    /// <summary>
    /// Adds a client whose options come from the section <c>Flora</c> of the application's configuration, if it has one, and else from
    /// <c>FLORA_API_KEY</c> and <c>FLORA_BASE_URL</c>.
    /// </summary>
    /// <param name="services">Where it is added.</param>
    /// <returns>A builder of the HTTP client beneath it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IHttpClientBuilder AddFloraClient(this IServiceCollection services) =>
        Add(services, Options.DefaultName, ApplicationSection(Options.DefaultName));

    /// <summary>Adds a client whose options come from the section <c>Flora</c> of the application's configuration and then from code.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>A builder of the HTTP client beneath it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddFloraClient(this IServiceCollection services, Action<FloraClientOptions> configure) =>
        Add(services, Options.DefaultName, ApplicationSection(Options.DefaultName), Code(configure));

    /// <summary>Adds a client whose options come from a section of a configuration.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="configuration">The section, whose keys are the names of <see cref="FloraClientOptions"/>; of a whole configuration its section <c>Flora</c>.</param>
    /// <returns>A builder of the HTTP client beneath it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddFloraClient(this IServiceCollection services, IConfiguration configuration) =>
        Add(services, Options.DefaultName, Section(Options.DefaultName, configuration));

    /// <summary>
    /// Adds one of several clients, a keyed service; its options come from the section <c>Flora:NAME</c> of the application's configuration.
    /// </summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="name">The key of the service and the name of its options.</param>
    /// <returns>A builder of the HTTP client beneath it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static IHttpClientBuilder AddFloraClient(this IServiceCollection services, string name) =>
        Add(services, Checked(name), ApplicationSection(name));

    /// <summary>
    /// Adds one of several clients, a keyed service; its options come from the section <c>Flora:NAME</c> of the application's configuration
    /// and then from code.
    /// </summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="name">The key of the service and the name of its options.</param>
    /// <param name="configure">Changes the options. A named client needs a key of its own: that of the environment is the unnamed client's.</param>
    /// <returns>A builder of the HTTP client beneath it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static IHttpClientBuilder AddFloraClient(this IServiceCollection services, string name, Action<FloraClientOptions> configure) =>
        Add(services, Checked(name), ApplicationSection(name), Code(configure));

    /// <summary>Adds one of several clients, a keyed service, whose options come from a section of a configuration.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="name">The key of the service and the name of its options.</param>
    /// <param name="configuration">The section, whose keys are the names of <see cref="FloraClientOptions"/>; of a whole configuration its section <c>Flora:NAME</c>.</param>
    /// <returns>A builder of the HTTP client beneath it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static IHttpClientBuilder AddFloraClient(this IServiceCollection services, string name, IConfiguration configuration) =>
        Add(services, Checked(name), Section(name, configuration));

    private static IHttpClientBuilder Add(
        IServiceCollection services, string name, params Action<FloraClientOptions, IServiceProvider>[] sources)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        var options = services.AddOptions<FloraClientOptions>(name);
        foreach (var source in sources)
        {
            options.Configure(source);
        }
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FloraClientOptions>, OptionsCheck>());

        if (name == Options.DefaultName)
        {
            services.TryAddSingleton(static provider => ClientFactory.Create(provider, Options.DefaultName));
            services.TryAddSingleton<IFloraClient>(static provider => provider.GetRequiredService<FloraClient>());
        }
        else
        {
            services.TryAddKeyedSingleton(name, (provider, _) => ClientFactory.Create(provider, name));
            services.TryAddKeyedSingleton<IFloraClient>(name, (provider, _) => provider.GetRequiredKeyedService<FloraClient>(name));
        }

        var http = ClientFactory.HttpClientName(name);
        services.PostConfigure<HttpClientFactoryOptions>(http, HideTheKey);
        return services.AddHttpClient(http)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)   // the client has its own, for each attempt
            .ConfigurePrimaryHttpMessageHandler(provider => PrimaryHandlers.Create(ClientFactory.OptionsOf(provider, name)));
    }

    /// <summary>The factory logs headers: whatever else it is told to show, the key stays hidden.</summary>
    private static void HideTheKey(HttpClientFactoryOptions options)
    {
        var others = options.ShouldRedactHeaderValue;
        options.ShouldRedactHeaderValue = header => string.Equals(header, "Authorization", StringComparison.OrdinalIgnoreCase) || others(header);
    }

    private static string Checked(string name) =>
        name is null ? throw new ArgumentNullException(nameof(name))
        : name.Length > 0 ? name
        : throw new ArgumentException("The name of a client must not be empty.", nameof(name));

    private static Action<FloraClientOptions, IServiceProvider> Code(Action<FloraClientOptions> configure) =>
        configure is null ? throw new ArgumentNullException(nameof(configure)) : (options, _) => configure(options);

    private static Action<FloraClientOptions, IServiceProvider> Section(string name, IConfiguration configuration) =>
        configuration is null
            ? throw new ArgumentNullException(nameof(configuration))
            : (options, _) => new OptionsSection(name, configuration).Bind(options);

    private static Action<FloraClientOptions, IServiceProvider> ApplicationSection(string name) => (options, provider) =>
    {
        if (provider.GetService<IConfiguration>() is { } configuration)
        {
            new OptionsSection(name, configuration).Bind(options);
        }
    };
}
