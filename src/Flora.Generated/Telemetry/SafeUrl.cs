namespace Flora.Runtime;

/// <summary>A URL for spans and logs: without user, query and fragment, which may hold what nobody else is to see.</summary>
internal static class SafeUrl
{
    private const int Longest = 500;

    /// <summary>A URL of the caller's, whole but for a user and a password in it; empty for null.</summary>
    internal static string WithoutUser(Uri? url)
    {
        if (url is null || !url.IsAbsoluteUri || url.UserInfo.Length == 0)
        {
            return url?.ToString() ?? "";
        }
        var text = url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);
        return text.Insert(text.IndexOf("://", StringComparison.Ordinal) + 3, "***@");
    }

    internal static string Of(Uri url, Redaction? redaction)
    {
        // A redirect's target is a server's text, and may echo the key.
        var text = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return SafeText.Line(redaction?.Apply(text) ?? text, Longest);
    }
}
