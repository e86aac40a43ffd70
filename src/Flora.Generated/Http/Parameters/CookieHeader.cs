using System.Net.Http.Headers;

namespace Flora.Runtime;

/// <summary>The one header that holds all cookies of a request.</summary>
internal static class CookieHeader
{
    internal const string Name = "Cookie";

    /// <summary>Adds cookies behind those that are there.</summary>
    internal static void Add(HttpRequestHeaders headers, IEnumerable<string> cookies)
    {
        var all = (headers.TryGetValues(Name, out var given) ? given : []).Concat(cookies).ToList();
        headers.Remove(Name);
        headers.TryAddWithoutValidation(Name, string.Join("; ", all));
    }
}
