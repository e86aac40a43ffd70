using Flora.Contract.Tests.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Cases;

/// <summary>The contract cases that the generator emitted.</summary>
internal sealed record ContractManifest(string BasePath, string ApiKey, IReadOnlyList<ContractCase> Cases)
{
    private const string Folder = "Contracts";

    private static readonly Lazy<ContractManifest> Loaded = new(Load);

    /// <summary>The cases of this build.</summary>
    public static ContractManifest Current => Loaded.Value;

    private static ContractManifest Load()
    {
        var manifest = JsonText.ReadFile(OutputFiles.PathOf(Folder, "manifest.json"));
        return new((string)manifest["basePath"]!, (string)manifest["apiKey"]!, [.. manifest["cases"]!.Select(Case)]);
    }

    private static ContractCase Case(JToken entry) => new(
        (string)entry["name"]!,
        (string)entry["operation"]!,
        (string)entry["client"]!,
        (string)entry["method"]!,
        (string?)entry["request"],
        [.. entry["parameters"]!.Select(Parameter)],
        (int)entry["status"]!,
        (string)entry["example"]!,
        (JObject)JsonText.ReadFile(OutputFiles.PathOf(Folder, (string)entry["mapping"]!)));

    private static CaseParameter Parameter(JToken entry) => new(
        (string)entry["name"]!, (string)entry["in"]!, (string)entry["member"]!, (JValue)entry["value"]!, (string)entry["wire"]!);
}
