using System.Text;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Cases;

/// <summary>One line of the manifest, with the stub that it names.</summary>
/// <param name="Access">The properties that lead from the client of the API to that of the operation, such as <c>Canvases.Nodes</c>.</param>
/// <param name="Request">Name of the request record; null when the operation takes none.</param>
/// <param name="FilledInHeader">A header that the client sends although the case does not set it; null when there is none.</param>
/// <param name="Sent">The body of the request; null when there is none.</param>
/// <param name="Answer">What the call gives: <c>json</c>, <c>optional</c>, <c>none</c>, <c>text</c> or <c>stream</c>.</param>
/// <param name="Mapping">The stub, in the server's own format.</param>
internal sealed record ContractCase(
    string Name,
    string Operation,
    string Access,
    string Method,
    string? Request,
    IReadOnlyList<CaseParameter> Parameters,
    string? FilledInHeader,
    CaseBody? Sent,
    string Answer,
    int Status,
    string Example,
    JObject Mapping)
{
    private JToken Response => Mapping["response"]!;

    /// <summary>Whether the client takes the answer for a success.</summary>
    public required bool Succeeds { get; init; }

    /// <summary>Whether the documented answer has a body.</summary>
    public bool HasBody => Response["jsonBody"] is not null || Response["body"] is not null || Response["base64Body"] is not null;

    /// <summary>The documented body as JSON; null when it is none.</summary>
    public JToken? Body => Response["jsonBody"];

    /// <summary>The documented body as it is sent, whatever it is.</summary>
    public byte[] RawBody =>
        (string?)Response["base64Body"] is { } base64 ? Convert.FromBase64String(base64) : Encoding.UTF8.GetBytes((string?)Response["body"] ?? Response["jsonBody"]?.ToString() ?? "");

    public string HttpMethod => (string)Mapping["request"]!["method"]!;

    public string Path => (string)Mapping["request"]!["urlPath"]!;

    /// <summary>A documented example of a response header; null when none is documented.</summary>
    public string? ResponseHeader(string name) =>
        (string?)((JObject)Response["headers"]!).GetValue(name, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Name;
}
