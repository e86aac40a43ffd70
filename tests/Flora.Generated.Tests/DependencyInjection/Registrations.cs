using Microsoft.Extensions.DependencyInjection;

namespace Flora.Tests.DependencyInjection;

internal static class Registrations
{
    /// <summary>A client with a key that sends each request once, and the services to go on with.</summary>
    internal static IServiceCollection Add(this IServiceCollection services, string key, Uri? baseUrl = null)
    {
        services.AddFloraClient(options =>
        {
            options.ApiKey = key;
            options.BaseUrl = baseUrl;
            options.MaxRetries = 0;
        });
        return services;
    }
}
