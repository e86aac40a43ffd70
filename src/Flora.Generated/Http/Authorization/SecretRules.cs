namespace Flora.Runtime;

/// <summary>What a secret must be to be sent where it belongs; each says what is wrong, or null.</summary>
internal static class SecretRules
{
    /// <summary>A bearer token.</summary>
    internal static string? Token(string text) =>
        text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? "must be the key alone, without a leading \"Bearer \""
        : text.Any(char.IsWhiteSpace) ? "must not contain white space or line ends"
        : text.All(static c => c is > ' ' and < '\x7F') ? null
        : "must consist of visible ASCII characters";

    /// <summary>The value of a header of its own, which may name a scheme before a space.</summary>
    internal static string? Header(string text) =>
        text[0] == ' ' || text[text.Length - 1] == ' ' || !text.All(static c => c is >= ' ' and < '\x7F')
            ? "must consist of visible ASCII characters, with spaces only between them"
            : null;

    /// <summary>The value of a cookie.</summary>
    internal static string? Cookie(string text) =>
        text.All(static c => c is > ' ' and < '\x7F' and not ('"' or ',' or ';' or '\\'))
            ? null
            : "must consist of visible ASCII characters without quotes, commas, semicolons and backslashes";

    /// <summary>The user of <c>Basic</c>, whom a colon parts from the password.</summary>
    internal static string? User(string text) => text.Any(static c => c == ':') ? "must not contain a colon" : Any(text);

    /// <summary>Whatever is escaped or encoded before it is sent.</summary>
    internal static string? Any(string text) => text.Any(char.IsControl) ? "must not contain control characters" : null;
}
