namespace Flora.Runtime;

/// <summary>A URL for spans and logs: without user, query and fragment, which may hold what nobody else is to see.</summary>
internal static class SafeUrl
{
    private const int Longest = 500;

    internal static string Of(Uri url, Redaction? redaction)
    {
        // A redirect's target is a server's text, and may echo the key.
        var text = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return SafeText.Line(redaction?.Apply(text) ?? text, Longest);
    }
}
