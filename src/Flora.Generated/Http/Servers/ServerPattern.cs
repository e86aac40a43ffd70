namespace Flora.Runtime;

/// <summary>Compares an address with a server of the document, in which a variable stands as <c>{name}</c>.</summary>
internal static class ServerPattern
{
    /// <summary>Whether an address is of the origin that a server has, whatever its variables are.</summary>
    internal static bool Fits(string server, Uri url)
    {
        var origin = OriginOf(server);
        var (open, close) = (origin.AsSpan().IndexOf('{'), origin.AsSpan().LastIndexOf('}'));
        if (open < 0 || close < open)
        {
            return Uri.TryCreate(origin, UriKind.Absolute, out var whole) && Origin.Same(whole, url);
        }
        var (first, last) = (origin.Substring(0, open), origin.Substring(close + 1));
        var text = url.GetLeftPart(UriPartial.Authority);
        return text.Length >= first.Length + last.Length
            && text.StartsWith(first, StringComparison.OrdinalIgnoreCase)
            && text.EndsWith(last, StringComparison.OrdinalIgnoreCase);
    }

    private static string OriginOf(string server)
    {
        var host = server.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = server.IndexOf('/', host);
        return path < 0 ? server : server.Substring(0, path);
    }
}
