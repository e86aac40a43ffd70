using System.Text;
using Flora.Generator.Document;
using Flora.Generator.Lint.Support;
using Flora.Generator.Passes.Security;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>What the cases show of their caller: the options that hold it, and what of it the stubs match.</summary>
internal sealed class CaseCredentials(ApiDocument document)
{
    private readonly SecurityPlan plan = SecurityPlan.Of(document);

    /// <summary>The options of the client, each with its value; null where there is no other than the key.</summary>
    public JObject? Options => plan.IsPlain ? null : new JObject(
        plan.Schemes.SelectMany(scheme => Shown(scheme).Options).Select(option => new JProperty(option.Name, CaseKey.Value)));

    /// <summary>What a client with all of these options shows for an operation.</summary>
    public IReadOnlyList<UsedScheme> Of(DocumentedOperation operation) =>
        plan.WaysOf(document, operation.Body).FirstOrDefault(way => way.Count > 0)?.Select(use => Shown(use.Scheme)).ToList() ?? [];

    /// <summary>Adds what a stub matches of it.</summary>
    public void AddTo(DocumentedOperation operation, JObject headers, JObject query, JObject cookies)
    {
        foreach (var scheme in Of(operation))
        {
            var name = SecuritySchemes.Text(scheme.Node, "name") ?? "";
            var (place, key, value) = scheme.Kind switch
            {
                SchemeKind.Header => (headers, name, CaseKey.Value),
                SchemeKind.Query => (query, name, CaseKey.Value),
                SchemeKind.Cookie => (cookies, name, CaseKey.Value),
                SchemeKind.Basic => (headers, "Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{CaseKey.Value}:{CaseKey.Value}"))),
                _ => (headers, "Authorization", "Bearer " + CaseKey.Value),
            };
            place[key] = new JObject { ["equalTo"] = value };
        }
    }

    // The cases have no endpoint for tokens: the token itself is an option too.
    private static UsedScheme Shown(UsedScheme scheme) => scheme.Kind == SchemeKind.ClientCredentials
        ? scheme with { Kind = SchemeKind.Bearer, Options = [.. scheme.Options.Where(option => option.Kind == CredentialOptionKind.Key)] }
        : scheme;
}
