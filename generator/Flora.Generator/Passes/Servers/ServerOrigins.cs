using Flora.Generator.Lint.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Servers;

/// <summary>The origins that a server of the document can have, in the manner of the runtime's <c>ServerPattern</c>.</summary>
internal static class ServerOrigins
{
    private const string Any = "{}";

    /// <summary>That with the default of each variable; where something of it can be another, with all that it can be.</summary>
    public static IEnumerable<string> Of(JObject server)
    {
        yield return OriginOf(ServerUrls.Of(server));
        var url = (string)server["url"]!;
        foreach (var variable in ServerVariable.Of(server))
        {
            url = url.Replace($"{{{variable.Name}}}", Pattern(variable), StringComparison.Ordinal);
        }
        if (url.Contains("://", StringComparison.Ordinal) && OriginOf(url) is var origin && origin.Contains('{', StringComparison.Ordinal) && SaysHost(origin))
        {
            yield return origin;
        }
    }

    private static string Pattern(ServerVariable variable) =>
        variable.Values is { } values && values.All(value => value.Length > 0 && value.All(IsOfHost)) ? $"{{{string.Join('|', values)}}}" : Any;

    // A host of which the document says nothing would be any host at all.
    private static bool SaysHost(string origin)
    {
        var host = origin[(origin.IndexOf("://", StringComparison.Ordinal) + 3)..].Replace(Any, "", StringComparison.Ordinal);
        var port = host.LastIndexOf(':');
        return (port < 0 ? host : host[..port]).Any(char.IsLetterOrDigit);
    }

    private static string OriginOf(string url)
    {
        var path = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        return path < 0 ? url : url[..path];
    }

    private static bool IsOfHost(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';
}
