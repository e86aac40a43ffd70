using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar;

/// <summary>Makes security schemes of every place, and what a document and its operations ask of them: none, one, several, or one of several.</summary>
/// <param name="choices">The choices, apart from those of the rest: it says the same with any security.</param>
/// <param name="seed">The document; the schemes are called after it, since documents that are compiled together share the client's options.</param>
internal sealed class SecurityGrammar(Choices choices, int seed)
{
    private static readonly string[] Keys = ["header", "query", "cookie"];
    private static readonly string[] Authorizations = ["basic", "bearer"];

    /// <summary>Says it in a document, in place of the key that it asks for; or leaves it at that.</summary>
    public void AddTo(JObject document)
    {
        if (choices.OneIn(3))
        {
            return;
        }
        document["components"]!["securitySchemes"] = new JObject(Keys.Concat(Authorizations).Select(kind => new JProperty(NameOf(kind), Scheme(kind))));
        document["security"] = Requirement();
        foreach (var operation in document["paths"]!.SelectMany(path => path.Values()).OfType<JProperty>().Select(verb => (JObject)verb.Value).Where(_ => choices.OneIn(3)).ToList())
        {
            operation["security"] = Requirement();
        }
    }

    private static JObject Scheme(string kind) => kind switch
    {
        "header" => new() { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X-Made-Key" },
        "query" => new() { ["type"] = "apiKey", ["in"] = "query", ["name"] = "made key&" },
        "cookie" => new() { ["type"] = "apiKey", ["in"] = "cookie", ["name"] = "made_key" },
        _ => new() { ["type"] = "http", ["scheme"] = kind },
    };

    private JArray Requirement() => choices.Below(6) switch
    {
        0 => [],
        1 => [new JObject(), Way()],
        2 => [Way(), new JObject()],
        3 => [Way(), Way()],
        _ => [Way()],
    };

    // A request has one header Authorization.
    private JObject Way()
    {
        var kinds = choices.Some(Keys).Concat(choices.OneIn(2) ? [choices.Of(Authorizations)] : Array.Empty<string>());
        return new(kinds.DefaultIfEmpty("header").Select(kind => new JProperty(NameOf(kind), new JArray())));
    }

    private string NameOf(string kind) => string.Create(CultureInfo.InvariantCulture, $"made {seed} {kind}");
}
