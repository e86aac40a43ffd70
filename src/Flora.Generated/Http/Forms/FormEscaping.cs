using System.Text;

namespace Flora.Runtime;

/// <summary>Escapes texts for <c>application/x-www-form-urlencoded</c>, in which a blank is a plus.</summary>
internal static class FormEscaping
{
    // All that RFC 3986 reserves, without what would end the field or be read as a blank.
    private const string Reserved = ":/?#[]@!$'()*,;=";

    /// <param name="text">The text.</param>
    /// <param name="allowReserved">Whether what is reserved in URLs stays as it is, as far as the text can still be read.</param>
    internal static string Of(string text, bool allowReserved)
    {
        if (!allowReserved || text.AsSpan().IndexOfAny(Reserved.AsSpan()) < 0)
        {
            return Escaped(text);
        }
        var escaped = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && Reserved.AsSpan().IndexOf(text[i]) < 0)
            {
                continue;
            }
            escaped.Append(Escaped(text.Substring(start, i - start)));
            if (i < text.Length)
            {
                escaped.Append(text[i]);
            }
            start = i + 1;
        }
        return escaped.ToString();
    }

    private static string Escaped(string text) => new StringBuilder(Uri.EscapeDataString(text)).Replace("%20", "+").ToString();
}
