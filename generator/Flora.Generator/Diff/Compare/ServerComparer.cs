using Flora.Generator.Diff.Rules;
using Flora.Generator.Document;
using Flora.Generator.Lint.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares the addresses that requests go to; the first one is that of a client that is told none.</summary>
internal sealed class ServerComparer(Versions versions)
{
    /// <summary>Compares those of the whole document.</summary>
    public void Compare() => Compare(versions.Before.Root["servers"], versions.After.Root["servers"], "servers", versions.After.Root);

    /// <summary>Compares those of an operation, where it or its path has its own.</summary>
    public void Compare(WireOperation before, WireOperation after)
    {
        var (old, now) = (Own(before), Own(after));
        if (old is not null || now is not null)
        {
            Compare(old ?? versions.Before.Root["servers"], now ?? versions.After.Root["servers"], $"{after.Name} > servers", after.Node);
        }
    }

    private void Compare(JToken? before, JToken? after, string path, JToken at)
    {
        var (old, now) = (Urls(before), Urls(after));
        if (old[0].Url != now[0].Url)
        {
            versions.Findings.Add(OperationRules.ServerChanged, path, now[0].At ?? at, $"{old[0].Url} became {now[0].Url}.");
        }
        foreach (var (url, place) in old.Skip(1).Where(server => !now.Exists(other => other.Url == server.Url)))
        {
            versions.Findings.Add(OperationRules.ServerRemoved, $"{path} > {url}", place ?? at);
        }
        foreach (var (url, place) in now.Skip(1).Where(server => !old.Exists(other => other.Url == server.Url)))
        {
            versions.Findings.Add(OperationRules.ServerAdded, $"{path} > {url}", place ?? at);
        }
    }

    private static JToken? Own(WireOperation operation) => operation.Node["servers"] ?? operation.PathItem["servers"];

    // Without a list OpenAPI means the root of the host.
    private static List<(string Url, JToken? At)> Urls(JToken? servers)
    {
        // The first one that says a host is that of a client that is told none.
        var urls = (servers as JArray ?? []).OfType<JObject>().OrderBy(server => !ServerUrls.IsWhole(server)).Select(server => (UrlOf(server), (JToken?)server)).ToList();
        return urls.Count > 0 ? urls : [("/", null)];
    }

    private static string UrlOf(JObject server)
    {
        var url = (string?)(server["url"] as JValue) ?? "/";
        foreach (var variable in (server["variables"] as JObject)?.Properties() ?? [])
        {
            url = url.Replace($"{{{variable.Name}}}", (variable.Value as JObject)?["default"]?.ToString() ?? "", StringComparison.Ordinal);
        }
        return url.Length > 1 ? url.TrimEnd('/') : url;
    }
}
