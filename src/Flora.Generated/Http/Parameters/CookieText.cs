namespace Flora.Runtime;

/// <summary>What can be a cookie, as RFC 6265 has it.</summary>
internal static class CookieText
{
    internal const string NoName = "has a name that no cookie can have";

    internal const string NoValue = "must be a text of ASCII characters without spaces, quotes, commas, semicolons and backslashes to be sent as a cookie";

    internal static bool IsName(string text) =>
        text.Length > 0 && text.All(static c => c is > ' ' and < '\x7F' && "()<>@,;:\\\"/[]?={}".AsSpan().IndexOf(c) < 0);

    internal static bool IsValue(string text) => text.All(static c => c is > ' ' and < '\x7F' and not ('"' or ',' or ';' or '\\'));
}
