namespace Flora.Runtime;

/// <summary>A key in a cookie, beside whatever cookies the request has.</summary>
/// <param name="cookie">The cookie.</param>
/// <param name="source">Gives the key.</param>
internal sealed class CookieKeyCredential(string cookie, SecretSource source) : ApiKeyCredential(source)
{
    private const string Header = "Cookie";

    internal override void Remove(HttpRequestMessage request) => Set(request, Others(request));

    protected override Redaction Put(HttpRequestMessage request, string key)
    {
        Set(request, Others(request).Append($"{cookie}={key}"));
        return new Redaction(key);
    }

    private string[] Others(HttpRequestMessage request) => request.Headers.TryGetValues(Header, out var values)
        ? [.. values.SelectMany(static value => value.Split(';')).Select(static pair => pair.Trim()).Where(pair => pair.Length > 0 && pair.Split('=')[0] != cookie)]
        : [];

    private static void Set(HttpRequestMessage request, IEnumerable<string> cookies)
    {
        var text = string.Join("; ", cookies);
        request.Headers.Remove(Header);
        if (text.Length > 0)
        {
            request.Headers.TryAddWithoutValidation(Header, text);
        }
    }
}
