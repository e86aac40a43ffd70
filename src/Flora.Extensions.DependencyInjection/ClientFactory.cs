using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Flora.DependencyInjection;

/// <summary>Makes a client out of what is registered.</summary>
internal static class ClientFactory
{
    internal static string HttpClientName(string name) => name.Length == 0 ? "Flora" : "Flora:" + name;

    internal static FloraClientOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<FloraClientOptions>>().Get(name);

    internal static FloraClient Create(IServiceProvider provider, string name)
    {
        var options = OptionsOf(provider, name);
        return new FloraClient(HttpClientOf(provider, HttpClientName(name)), options with
        {
            Transport = null,   // it is the primary handler
            LoggerFactory = options.LoggerFactory ?? provider.GetService<ILoggerFactory>(),
            TimeProvider = options.TimeProvider ?? provider.GetService<TimeProvider>(),
        });
    }

    /// <summary>A client for as long as the application runs, configured as the factory would have configured it.</summary>
    private static HttpClient HttpClientOf(IServiceProvider provider, string name)
    {
        var http = new HttpClient(new CurrentHandler(provider.GetRequiredService<IHttpMessageHandlerFactory>(), name));
        foreach (var configure in provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(name).HttpClientActions)
        {
            configure(http);
        }
        return http;
    }
}
