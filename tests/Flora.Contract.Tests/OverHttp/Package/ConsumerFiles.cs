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

    public static string Project(string id, string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{id}" Version="{version}" />
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
