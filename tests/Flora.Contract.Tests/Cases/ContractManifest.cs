using Flora.Generator.Document;
using Flora.Contract.Tests.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Cases;

/// <summary>The contract cases that the generator emitted.</summary>
internal sealed record ContractManifest(string BasePath, string ApiKey, IReadOnlyList<ContractCase> Cases)
{
    private static readonly Lazy<ContractManifest> Loaded = new(() => Read(OutputFiles.PathOf("Contracts")));

    /// <summary>The options that hold what a client shows of its caller.</summary>
    public required IReadOnlyDictionary<string, string> Credentials { get; init; }

    /// <summary>The cases of this build.</summary>
    public static ContractManifest Current => Loaded.Value;

    /// <summary>The cases in a folder.</summary>
    public static ContractManifest Read(string folder)
    {
        var manifest = JsonText.ReadFile(Path.Combine(folder, "manifest.json"));
        return new((string)manifest["basePath"]!, (string)manifest["apiKey"]!, [.. manifest["cases"]!.Select(entry => Case(entry, folder))])
        {
            Credentials = manifest["options"]?.ToObject<Dictionary<string, string>>() ?? new() { [nameof(FloraClientOptions.ApiKey)] = (string)manifest["apiKey"]! },
        };
    }

    private static ContractCase Case(JToken entry, string folder) => new(
        (string)entry["name"]!,
        (string)entry["operation"]!,
        (string)entry["access"]!,
        (string)entry["method"]!,
        (string?)entry["request"],
        [.. entry["parameters"]!.Select(Parameter)],
        (string?)entry["idempotency"],
        entry["body"] is { } body ? Body(body) : null,
        (string)entry["answer"]!,
        (int)entry["status"]!,
        (string)entry["example"]!,
        (JObject)JsonText.ReadFile(Path.Combine(folder, (string)entry["mapping"]!)))
    {
        Succeeds = (bool?)entry["succeeds"] == true || (int)entry["status"]! is >= 200 and < 300,
    };

    private static CaseParameter Parameter(JToken entry) => new(
        (string)entry["name"]!,
        (string)entry["in"]!,
        (string)entry["member"]!,
        entry["value"]!,
        [.. entry["wire"]!.Select(text => (string)text!)],
        (bool?)entry["joined"] == true);

    private static CaseBody Body(JToken entry) => new(
        (string)entry["kind"]!,
        (string)entry["member"]!,
        (string)entry["mediaType"]!,
        entry["value"],
        Bytes(entry),
        [.. (entry["parts"] ?? new JArray()).Select(part => new CasePart(
            (string)part["name"]!, (string)part["member"]!, part["value"], Bytes(part), (string?)part["fileName"], Fields(part)))],
        Fields(entry) ?? []);

    private static IReadOnlyList<CaseField>? Fields(JToken entry) =>
        entry["fields"] is { } fields ? [.. fields.Select(field => new CaseField((string)field["name"]!, (string)field["text"]!))] : null;

    private static byte[]? Bytes(JToken entry) => (string?)entry["bytes"] is { } base64 ? Convert.FromBase64String(base64) : null;
}
