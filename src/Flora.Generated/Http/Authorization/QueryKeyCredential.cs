namespace Flora.Runtime;

/// <summary>A key in the query.</summary>
/// <param name="parameter">The parameter.</param>
/// <param name="source">Gives the key.</param>
internal sealed class QueryKeyCredential(string parameter, SecretSource source) : ApiKeyCredential(source)
{
    protected override Redaction Put(HttpRequestMessage request, string key)
    {
        var url = request.RequestUri!;
        var (name, value) = (Uri.EscapeDataString(parameter), Uri.EscapeDataString(key));
        // What a redirect within the API says of the key is not asked for again.
        var others = url.Query.TrimStart('?').Split('&').Where(pair => pair.Length > 0 && Uri.UnescapeDataString(pair.Split('=')[0]) != parameter);
        var query = string.Join("&", others.Append($"{name}={value}"));
        request.RequestUri = new Uri($"{url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}?{query}");
        return new Redaction(key, value);
    }
}
