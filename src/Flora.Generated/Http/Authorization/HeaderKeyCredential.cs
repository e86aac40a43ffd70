namespace Flora.Runtime;

/// <summary>A key in a header of its own.</summary>
/// <param name="header">The header.</param>
/// <param name="source">Gives the key.</param>
internal sealed class HeaderKeyCredential(string header, SecretSource source) : ApiKeyCredential(source)
{
    internal override void Remove(HttpRequestMessage request) => request.Headers.Remove(header);

    protected override Redaction Put(HttpRequestMessage request, string key)
    {
        request.Headers.TryAddWithoutValidation(header, key);
        // Of a value such as "Token abc" the last word is the secret.
        return new Redaction(key, key.Substring(key.LastIndexOf(' ') + 1));
    }
}
