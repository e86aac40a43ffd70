using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Cases;

/// <summary>One line of the manifest, with the stub that it names.</summary>
/// <param name="Request">Name of the request record; null when the operation takes none.</param>
/// <param name="Mapping">The stub, in the server's own format.</param>
internal sealed record ContractCase(
    string Name,
    string Operation,
    string Client,
    string Method,
    string? Request,
    IReadOnlyList<CaseParameter> Parameters,
    int Status,
    string Example,
    JObject Mapping)
{
    public bool Succeeds => Status is >= 200 and < 300;

    /// <summary>The documented body.</summary>
    public JToken Body => Mapping["response"]!["jsonBody"]!;

    public string HttpMethod => (string)Mapping["request"]!["method"]!;

    public string Path => (string)Mapping["request"]!["urlPath"]!;

    /// <summary>A documented example of a response header; null when none is documented.</summary>
    public string? ResponseHeader(string name) => (string?)Mapping["response"]!["headers"]?[name];

    public override string ToString() => Name;
}
