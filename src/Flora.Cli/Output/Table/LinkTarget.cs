namespace Flora.Cli.Output.Table;

/// <summary>What a link may lead to: only what a browser opens.</summary>
internal static class LinkTarget
{
    // Terminals drop links that are longer, some with the text.
    private const int Longest = 2000;

    /// <summary>Whether a text is an address that a browser opens.</summary>
    internal static bool IsAddress(string text) => Parse(text) is not null;

    /// <summary>The target of a link to an address; null when there can be none.</summary>
    internal static string? Of(string text)
    {
        // Only printable ASCII: it stands inside an escape sequence.
        var target = Parse(text)?.AbsoluteUri;
        return target is { Length: <= Longest } && !target.AsSpan().ContainsAnyExceptInRange('!', '~') ? target : null;
    }

    private static Uri? Parse(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}
