using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Checks;
using Flora.Contract.Tests.Json;
using Flora.Contract.Tests.Pages;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Package;

/// <summary>The packages as a consumer gets them: installed from a feed into a fresh project.</summary>
public sealed class ConsumerTests
{
    private static string BaseUrl => new Uri(SharedServer.Current.Address, ContractManifest.Current.BasePath).ToString();

    [Test]
    public async Task A_program_installs_them_lists_and_catches_a_typed_error()
    {
        await SharedServer.Current.ResetAsync(LastPage(), Unauthorized());
        PackedFeed.WriteConsumer("program", ConsumerFiles.Project("net10.0", "<OutputType>Exe</OutputType>", [PackedFeed.Client]), ConsumerFiles.Program);

        var output = PackedFeed.Dotnet("run", "--project", PackedFeed.Workplace["program"], "--", BaseUrl, ContractManifest.Current.ApiKey);

        Assert.That(Lines(output), Is.EqualTo(new[] { "run_abc123 pending", "401 unauthorized" }));
    }

    [Test]
    public void A_program_for_net8_compiles()
    {
        PackedFeed.WriteConsumer(
            "older",
            ConsumerFiles.Project("net8.0", "<OutputType>Exe</OutputType><UseAppHost>false</UseAppHost>", PackedFeed.Packages),
            ConsumerFiles.Program);

        PackedFeed.Dotnet("build", PackedFeed.Workplace["older"]);
    }

    [Test]
    public void A_library_for_netstandard_compiles_in_the_language_that_the_SDK_takes_there()
    {
        PackedFeed.WriteConsumer("library", ConsumerFiles.PlainProject("netstandard2.0", PackedFeed.Packages), ConsumerFiles.Library);

        PackedFeed.Dotnet("build", PackedFeed.Workplace["library"]);
    }

    [Test]
    public async Task A_minimal_API_that_returns_a_generation_sends_the_documented_JSON()
    {
        await SharedServer.Current.ResetAsync(LastPage());
        PackedFeed.WriteConsumer(
            "web",
            ConsumerFiles.Project("net10.0", "", [PackedFeed.Client, PackedFeed.DependencyInjection], sdk: "Microsoft.NET.Sdk.Web"),
            ConsumerFiles.Web);

        var output = PackedFeed.Dotnet(
            "run", "--project", PackedFeed.Workplace["web"], "--", $"Flora:BaseUrl={BaseUrl}", $"Flora:ApiKey={ContractManifest.Current.ApiKey}");

        Assert.That(JsonDifference.Between(Documentation.Body(200)["generations"]![0], JObject.Parse(Lines(output).Single())), Is.Empty);
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

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
