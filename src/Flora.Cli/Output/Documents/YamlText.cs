namespace Flora.Cli.Output.Documents;

/// <summary>Which texts YAML reads as they are, whatever its version.</summary>
internal static class YamlText
{
    private const string Marks = "_-./ ";

    // Of YAML 1.1 too, which many still read: NO is a country as well.
    private static readonly HashSet<string> Words = new(["true", "false", "yes", "no", "on", "off", "y", "n", "null"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text can stand without quotes: words of a few harmless letters, and no value of another kind.</summary>
    internal static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && text[^1] != ' '
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || Marks.Contains(letter, StringComparison.Ordinal) || letter == ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && text[^1] != ':'
        && !Words.Contains(text);
}
