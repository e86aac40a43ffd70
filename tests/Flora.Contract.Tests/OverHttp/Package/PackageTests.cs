using System.IO.Compression;
using System.Xml.Linq;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Checks;
using Flora.Contract.Tests.Pages;
using Flora.Generator;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Package;

/// <summary>The package as a consumer gets it: packed, installed from a feed into a fresh project, and run.</summary>
public sealed class PackageTests
{
    private const string Id = "Flora.Generated";

    /// <summary>No released package has it, so that none from elsewhere can be installed in its place.</summary>
    private const string Version = "0.0.0-packed";

    private static readonly IReadOnlyDictionary<string, string> NoEnvironment = new Dictionary<string, string>();

    private Workplace workplace = null!;

    [OneTimeSetUp]
    public void Pack()
    {
        workplace = new Workplace();
        var repository = GeneratorPaths.FindAbove(AppContext.BaseDirectory) ?? throw new InvalidOperationException("The tests run outside of their repository.");
        // Other outputs than the repository's: another build may be writing those at this moment.
        workplace.Dotnet(NoEnvironment, "pack", repository[$"src/{Id}"], "--output", workplace["feed"], "--artifacts-path", workplace["artifacts"],
            $"-p:PackageVersion={Version}", "-p:FloraGenerateOnBuild=false", "-p:RunAnalyzers=false");
    }

    [OneTimeTearDown]
    public void CleanUp() => workplace.Dispose();

    [Test]
    public void It_holds_an_assembly_with_documentation_for_every_target_and_the_readme_and_nothing_else()
    {
        using var package = ZipFile.OpenRead(PackagePath);
        var files = package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal));
        string[] targets = ["net10.0", "net8.0", "netstandard2.0"];
        Assert.That(files, Is.EquivalentTo(new[] { "[Content_Types].xml", $"{Id}.nuspec", "README.md" }
            .Concat(targets.SelectMany(target => new[] { $"lib/{target}/{Id}.dll", $"lib/{target}/{Id}.xml" }))));
    }

    [Test]
    public void It_names_its_license_and_depends_on_nothing_of_the_generator()
    {
        using var package = ZipFile.OpenRead(PackagePath);
        using var stream = package.GetEntry($"{Id}.nuspec")!.Open();
        var nuspec = XDocument.Load(stream).Descendants().ToList();
        var dependencies = nuspec.Where(element => element.Name.LocalName == "dependency").Select(element => (string?)element.Attribute("id"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(nuspec.Single(element => element.Name.LocalName == "license").Value, Is.EqualTo("MIT"));
            Assert.That(nuspec.Single(element => element.Name.LocalName == "readme").Value, Is.EqualTo("README.md"));
            Assert.That(dependencies.Distinct(), Is.SubsetOf(new[]
            {
                "Microsoft.Bcl.TimeProvider", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Kiota.Abstractions",
                "Microsoft.Kiota.Http.HttpClientLibrary", "Newtonsoft.Json", "Polly.Core", "System.Text.Json",
                // Polly's own on netstandard2.0, named because its version is pinned.
                "System.ComponentModel.Annotations",
            }));
        }
    }

    [Test]
    public async Task A_fresh_project_installs_it_lists_and_catches_a_typed_error()
    {
        await SharedServer.Current.ResetAsync(LastPage(), Unauthorized());
        var baseUrl = new Uri(SharedServer.Current.Address, ContractManifest.Current.BasePath).ToString();
        workplace.Write("consumer/NuGet.config", ConsumerFiles.NuGetConfig(workplace["feed"], SharedPackages()));
        workplace.Write("consumer/consumer.csproj", ConsumerFiles.Project(Id, Version));
        workplace.Write("consumer/Program.cs", ConsumerFiles.Program);
        // A folder of its own for packages: the machine's would keep this one for ever.
        var output = workplace.Dotnet(
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = workplace["packages"] },
            "run", "--project", workplace["consumer"], "--", baseUrl, ContractManifest.Current.ApiKey);
        Assert.That(output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Is.EqualTo(new[] { "run_abc123 pending", "401 unauthorized" }));
    }

    private string PackagePath => workplace[$"feed/{Id}.{Version}.nupkg"];

    /// <summary>The machine's packages, read only: what the package depends on is there already.</summary>
    private string SharedPackages() =>
        workplace.Dotnet(NoEnvironment, "nuget", "locals", "global-packages", "--list").Split(": ", 2)[1].Trim();

    private static JObject LastPage()
    {
        var page = Documentation.Body(200);
        page["meta"]!["next_cursor"] = null;
        return ListingCase.Answering(page).Mapping;
    }

    /// <summary>Answers every other key.</summary>
    private static JObject Unauthorized()
    {
        var mapping = (JObject)ContractManifest.Current.Cases.First(contractCase => contractCase.Status == 401 && contractCase.Path == ListingCase.Plain.Path).Mapping.DeepClone();
        mapping["request"]!["headers"] = null;
        mapping["priority"] = 10;
        return mapping;
    }
}
