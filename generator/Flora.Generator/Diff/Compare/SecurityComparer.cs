using Flora.Generator.Diff.Rules;
using Flora.Generator.Diff.Schemas;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares what a caller of an operation has to show, by what goes over the wire and not by the names of schemes.</summary>
internal sealed class SecurityComparer(Versions versions)
{
    private static readonly string[] Wire = ["type", "in", "name", "scheme", "openIdConnectUrl"];

    /// <summary>Compares the requirements.</summary>
    public void Compare(WireOperation before, WireOperation after)
    {
        var old = Alternatives(versions.Before, before);
        var now = Alternatives(versions.After, after);
        var at = after.Node["security"] ?? versions.After.Root["security"] ?? versions.After.Root;
        foreach (var way in old.Where(way => !now.Any(other => other.IsSubsetOf(way))))
        {
            versions.Findings.Add(SecurityRules.Tightened, $"{after.Name} > security", at, $"{Name(way)} is not enough any more.");
        }
        foreach (var way in now.Where(way => !old.Any(other => other.IsSubsetOf(way))))
        {
            versions.Findings.Add(SecurityRules.Widened, $"{after.Name} > security", at, $"{Name(way)} is enough now.");
        }
    }

    private static List<HashSet<string>> Alternatives(ApiDocument document, WireOperation operation)
    {
        var declared = operation.Node["security"] as JArray ?? document.Root["security"] as JArray ?? [];
        var ways = declared.OfType<JObject>()
            .Select(way => way.Properties().SelectMany(scheme => Demands(document, scheme)).ToHashSet(StringComparer.Ordinal))
            .ToList();
        // Without any requirement nothing has to be shown.
        return ways.Count > 0 ? ways : [[]];
    }

    private static IEnumerable<string> Demands(ApiDocument document, JProperty requirement)
    {
        var schemes = (document.Root["components"] as JObject)?["securitySchemes"] as JObject;
        var scheme = schemes?[requirement.Name] is { } named ? References.Follow(document, named) as JObject : null;
        var name = scheme is null ? requirement.Name : NameOf(scheme);
        return (requirement.Value as JArray ?? []).Select(scope => $"{name} with {scope}").Prepend(name);
    }

    private static string NameOf(JObject scheme)
    {
        var parts = Wire.Select(key => scheme[key]).OfType<JValue>().Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var urls = (scheme["flows"] as JObject ?? []).Descendants().OfType<JProperty>()
            .Where(property => property.Name.EndsWith("Url", StringComparison.Ordinal))
            .Select(property => SchemaResolver.Text(property.Value))
            .Order(StringComparer.Ordinal);
        return string.Join(' ', parts.Concat(urls));
    }

    private static string Name(HashSet<string> way) => way.Count == 0 ? "A call without authentication" : string.Join(" and ", way.Order(StringComparer.Ordinal));
}
