using Flora.Contract.Tests.Cases;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Checks;

/// <summary>The listing of the documentation pages as the manifest has it, with other answers.</summary>
internal static class ListingCase
{
    /// <summary>The case that lists with the fewest parameters: none, as long as the document requires none.</summary>
    public static ContractCase Plain { get; } = ContractManifest.Current.Cases
        .Where(contractCase => contractCase is { Succeeds: true, HttpMethod: "GET" } && contractCase.Path == ContractManifest.Current.BasePath + "/generations")
        .MinBy(contractCase => contractCase.Parameters.Count)!;

    /// <summary>The plain listing, answered with a body.</summary>
    public static ContractCase Answering(JToken body)
    {
        var mapping = (JObject)Plain.Mapping.DeepClone();
        mapping["response"]!["jsonBody"] = body;
        return Plain with { Mapping = mapping };
    }
}
