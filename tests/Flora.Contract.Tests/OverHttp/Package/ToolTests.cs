using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Checks;
using Flora.Contract.Tests.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Package;

/// <summary>The tool as people get it: installed from a feed, and as one file that needs no .NET, of native code or with a trimmed .NET in it.</summary>
public sealed class ToolTests
{
    private const string Package = "Flora.Cli";

    private static string Program => OperatingSystem.IsWindows() ? "flora.exe" : "flora";

    [Test]
    public async Task It_installs_from_a_folder_of_packages_and_lists()
    {
        PackedFeed.Pack(Package);
        var shared = PackedFeed.SharedPackages();
        PackedFeed.Workplace.Write("tool/NuGet.config", ConsumerFiles.NuGetConfig(PackedFeed.Workplace["feed"], shared));

        PackedFeed.Dotnet(
            "tool", "install", Package, "--version", PackedFeed.Version, "--tool-path", PackedFeed.Workplace["tool"],
            "--configfile", PackedFeed.Workplace["tool/NuGet.config"]);

        await ListsAsync(PackedFeed.Workplace["tool"]);
    }

    [TestCase("native", "-p:NativeCode=true")]
    [TestCase("trimmed", "-p:NativeCode=false")]
    public async Task One_file_lists_and_has_nothing_beside_it(string flavour, string property)
    {
        var output = PackedFeed.Workplace[flavour];
        PackedFeed.Workplace.Dotnet(
            new Dictionary<string, string>(),
            "publish", PackedFeed.Repository["src/Flora.Cli"], "--configuration", "Release", "--use-current-runtime", "-p:SingleFile=true", property,
            "--output", output, "--artifacts-path", PackedFeed.Workplace[$"{flavour}-build"], "-p:FloraGenerateOnBuild=false", "-p:RunAnalyzers=false");

        Assert.That(Directory.GetFiles(output).Select(Path.GetFileName), Is.EqualTo([Program]));
        await ListsAsync(output);
    }

    private static async Task ListsAsync(string folder)
    {
        await SharedServer.Current.ResetAsync(ListingCase.Plain.Mapping);
        var environment = new Dictionary<string, string>
        {
            ["FLORA_API_KEY"] = ContractManifest.Current.ApiKey,
            ["FLORA_BASE_URL"] = new Uri(SharedServer.Current.Address, ContractManifest.Current.BasePath).ToString(),
        };
        var printed = Workplace.Run(Path.Combine(folder, Program), folder, environment, "generations", "list", "--format", "json");

        Assert.That(JsonDifference.Between(Pages.Documentation.Body(200), JObject.Parse(printed)), Is.Empty);
    }
}
