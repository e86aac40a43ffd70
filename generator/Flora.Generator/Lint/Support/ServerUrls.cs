using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>The addresses that a document names.</summary>
internal static class ServerUrls
{
    /// <summary>The server that an operation or its path has for itself; null when it uses those of the document.</summary>
    public static JObject? Own(JObject pathItem, JObject operation) =>
        AllOwn(pathItem, operation).FirstOrDefault();

    /// <summary>The servers that an operation or its path has for itself, of which the first is called.</summary>
    public static IEnumerable<JObject> AllOwn(JObject pathItem, JObject operation) =>
        ((operation["servers"] ?? pathItem["servers"]) as JArray)?.OfType<JObject>() ?? [];

    /// <summary>The address, with the default of each variable; without a slash at its end.</summary>
    public static string Of(JObject server)
    {
        var url = Text(server["url"]) ?? "/";
        foreach (var variable in (server["variables"] as JObject)?.Properties() ?? [])
        {
            url = url.Replace($"{{{variable.Name}}}", Text((variable.Value as JObject)?["default"]) ?? "", StringComparison.Ordinal);
        }
        return url.TrimEnd('/');
    }

    /// <summary>Whether it is an address that a client can call without being told another.</summary>
    public static bool IsWhole(JObject server) => IsWhole(Of(server));

    /// <summary>Whether it is an address, or the end of one on the host of another.</summary>
    public static bool IsCalled(JObject server) => Of(server) is var url && (IsWhole(url) || IsRelative(url));

    /// <summary>Whether a text is an address that a client can call.</summary>
    public static bool IsWhole(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && address is { Query: "", Fragment: "", UserInfo: "" } && address.Host.Length > 0
        && !url.Contains('{', StringComparison.Ordinal);

    // Two slashes would be another host.
    private static bool IsRelative(string url) =>
        (url.Length == 0 || (url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal)))
        && url.IndexOfAny(['{', '?', '#', '\\']) < 0;

    private static string? Text(JToken? token) => token is JValue { Value: string text } ? text : null;
}
