using System.Text;

namespace Flora.Runtime;

/// <summary>Escapes texts for <c>application/x-www-form-urlencoded</c>, in which a blank is a plus.</summary>
internal static class FormEscaping
{
    // All that RFC 3986 reserves, without what would end the field or be read as a blank, and without what stands between items.
    private const string KeptInItems = ":/?#[]@!$'()*;=";

    private const string Kept = KeptInItems + ",";

    /// <param name="text">The text.</param>
    /// <param name="allowReserved">Whether what is reserved in URLs stays as it is, as far as the text can still be read, and what is escaped already.</param>
    /// <param name="isItem">Whether it stands between others, separated from them by commas.</param>
    /// <param name="blank">What stands for a blank.</param>
    internal static string Of(string text, bool allowReserved, bool isItem = false, string blank = "+") =>
        allowReserved ? ReservedCharacters.Escape(text, isItem ? KeptInItems : Kept, part => Escaped(part, blank)) : Escaped(text, blank);

    private static string Escaped(string text, string blank) => new StringBuilder(Uri.EscapeDataString(text)).Replace("%20", blank).ToString();
}
