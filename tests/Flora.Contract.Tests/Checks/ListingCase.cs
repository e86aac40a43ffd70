using Flora.Contract.Tests.Cases;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Checks;

/// <summary>The listing of the documentation pages as the manifest has it, with other answers.</summary>
internal static class ListingCase
{
    /// <summary>The case that lists without any parameter.</summary>
    public static ContractCase Plain { get; } = ContractManifest.Current.Cases.First(contractCase =>
        contractCase is { Succeeds: true, HttpMethod: "GET", Parameters.Count: 0 }
        && contractCase.Path == ContractManifest.Current.BasePath + "/generations");

    /// <summary>The plain listing, answered with a body.</summary>
    public static ContractCase Answering(JToken body)
    {
        var mapping = (JObject)Plain.Mapping.DeepClone();
        mapping["response"]!["jsonBody"] = body;
        return Plain with { Mapping = mapping };
    }
}
