using System.Net;

namespace Flora.Generator.Docs.Site;

/// <summary>Writes texts into HTML so that they are read as they are.</summary>
internal static class HtmlText
{
    public static string Of(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A text in which backticks mark code.</summary>
    public static string WithCode(string text)
    {
        var parts = text.Split('`');
        // An odd tick at the end marks nothing.
        return string.Concat(parts.Select((part, index) => index % 2 == 1 && index < parts.Length - 1 ? $"<code>{Of(part)}</code>" : (index % 2 == 1 ? "`" : "") + Of(part)));
    }

    public static string Link(string address, string text) => $"<a href=\"{Of(address)}\">{Of(text)}</a>";

    public static string Code(string code) => $"<pre><code>{Of(code)}</code></pre>";
}
