namespace Flora.Contract.Tests.OverHttp.Package;

/// <summary>The files of a consumer's project.</summary>
internal static class ConsumerFiles
{
    public const string Program = """
        using Flora;

        var options = new FloraClientOptions { BaseUrl = new Uri(args[0]), ApiKey = args[1] };
        using (var client = new FloraClient(options))
        {
            await foreach (Generation run in client.Generations.ListAsync())
            {
                Console.WriteLine($"{run.RunId} {run.Status}");
            }
        }

        using var stranger = new FloraClient(options with { ApiKey = "another_key" });
        try
        {
            await stranger.Generations.ListAsync();
        }
        catch (FloraAuthenticationException error)
        {
            Console.WriteLine($"{(int)error.StatusCode} {error.Code}");
        }
        """;

    /// <summary>For the language version that is the default of netstandard2.0: 7.3.</summary>
    public const string Library = """
        using System;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Flora;
        using Flora.Testing;
        using Microsoft.Extensions.DependencyInjection;

        namespace Consumer
        {
            public static class History
            {
                public static async Task<int> CountAsync(string key)
                {
                    var options = new FloraClientOptions { ApiKey = key, MaxRetries = 0, BaseUrl = new Uri("https://flora.test") };
                    options.Timeout = TimeSpan.FromSeconds(5);
                    using (var client = new FloraClient(options))
                    {
                        var request = new GenerationListRequest { Status = GenerationStatus.Completed, Limit = 5 };
                        GenerationPage page = await client.Generations.ListAsync(request).ConfigureAwait(false);
                        var items = client.Generations.ListAsync(request, new RequestOptions { MaxRetries = 1 }).GetAsyncEnumerator(CancellationToken.None);
                        while (await items.MoveNextAsync().ConfigureAwait(false))
                        {
                            Console.WriteLine(items.Current.RunId);
                        }
                        return page.Generations.Count;
                    }
                }

                public static HttpMessageHandler Fake()
                {
                    return InMemoryFlora.WithSampleData();
                }

                public static IHttpClientBuilder Register(IServiceCollection services)
                {
                    return services.AddFloraClient(options => options.MaxRetries = 4);
                }
            }
        }
        """;

    /// <summary>Serves a generation, asks itself for it, and prints what came.</summary>
    public const string Web = """
        using Flora;

        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddFloraClient();
        await using var app = builder.Build();
        app.MapGet("/newest", async (IFloraClient flora) => (await flora.Generations.ListAsync()).Generations[0]);
        await app.StartAsync();
        using var http = new HttpClient();
        Console.WriteLine(await http.GetStringAsync(app.Urls.Single() + "/newest"));
        await app.StopAsync();
        """;

    /// <summary>A project as the SDK makes it today.</summary>
    public static string Project(string target, string properties, IEnumerable<string> packages, string sdk = "Microsoft.NET.Sdk") =>
        PlainProject(target, packages, sdk, $"<Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>{properties}");

    /// <summary>A project that says no more than it must.</summary>
    public static string PlainProject(string target, IEnumerable<string> packages, string sdk = "Microsoft.NET.Sdk", string properties = "") => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>{target}</TargetFramework>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(id => $"""<PackageReference Include="{id}" Version="{PackedFeed.Version}" />"""))}
          </ItemGroup>
        </Project>
        """;

    /// <summary>Adds a feed to the machine's own; a folder of packages saves downloading them again.</summary>
    public static string NuGetConfig(string feed, string sharedPackages) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <packageSources>
            <add key="packed" value="{feed}" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="shared" value="{sharedPackages}" />
          </fallbackPackageFolders>
        </configuration>
        """;
}
