using System.Text;
using Flora.Generator.Document;
using Flora.Generator.Lint.Support;
using Flora.Generator.Tests.Support.Driving;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar.Checking;

/// <summary>Looks for what a request shows of its caller, and compares it with what the document asks for.</summary>
/// <param name="written">The document as it was written.</param>
/// <param name="options">The values that the caller gave, each another one.</param>
internal sealed class CredentialCheck(ApiDocument written, IReadOnlyCollection<string> options)
{
    // Each scheme has one value of its own, in whichever option it was given.
    private readonly Dictionary<string, string> shown = new(StringComparer.Ordinal);

    private IEnumerable<(string Name, JObject Node)> Schemes =>
        ((JObject)written.Root["components"]!["securitySchemes"]!).Properties().Select(scheme => (scheme.Name, (JObject)scheme.Value));

    /// <summary>What is wrong; nothing when it shows all that the first way asks for, and nothing else.</summary>
    public IEnumerable<string> Violations(SentRequest request, JObject operation)
    {
        var asked = SecuritySchemes.Ways(written, operation).FirstOrDefault(way => way.Count > 0) ?? [];
        foreach (var (name, node) in Schemes)
        {
            var value = ValueIn(request, node);
            if (value is null != asked[name] is null)
            {
                yield return $"'{name}' is {(value is null ? "missing" : "not asked for, and came")} in {request.Line} {string.Join(' ', request.Headers)}";
            }
            else if (value is not null && !(value.Split(':').All(options.Contains) && (shown.TryGetValue(name, out var before) ? before == value : !shown.ContainsValue(value))))
            {
                yield return $"'{name}' is '{value}', which was given for another";
            }
            else if (value is not null)
            {
                shown[name] = value;
            }
        }
    }

    /// <summary>The request without a key in its query, which is no parameter.</summary>
    public SentRequest WithoutKeys(SentRequest request)
    {
        var names = Schemes.Where(scheme => (string?)scheme.Node["in"] == "query").Select(scheme => Uri.EscapeDataString((string)scheme.Node["name"]!) + "=").ToList();
        var parts = request.Line.Split('?', 2);
        return parts is [var target, var query] && query.Split('&').Where(pair => !names.Exists(name => pair.StartsWith(name, StringComparison.Ordinal))).ToList() is var kept
            ? request with { Line = kept.Count > 0 ? $"{target}?{string.Join('&', kept)}" : target }
            : request;
    }

    private static string? ValueIn(SentRequest request, JObject scheme) => (string?)scheme["in"] switch
    {
        "header" => request.Headers.GetValueOrDefault((string)scheme["name"]!),
        "query" => Named(request.Line.Split('?', 2).ElementAtOrDefault(1)?.Split('&'), Uri.EscapeDataString((string)scheme["name"]!)),
        "cookie" => Named(request.Headers.GetValueOrDefault("Cookie")?.Split("; "), (string)scheme["name"]!),
        _ => Authorization(request.Headers.GetValueOrDefault("Authorization"), (string)scheme["scheme"]!),
    };

    private static string? Named(string[]? pairs, string name) => pairs?.FirstOrDefault(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private static string? Authorization(string? header, string scheme) =>
        header?.Split(' ') is not [var kind, var value] || !kind.Equals(scheme, StringComparison.OrdinalIgnoreCase) ? null
        : scheme == "basic" ? Encoding.UTF8.GetString(Convert.FromBase64String(value))
        : value;
}
