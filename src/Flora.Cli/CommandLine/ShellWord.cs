using System.Globalization;
using System.Text;
using Flora.Cli.Terminal;

namespace Flora.Cli.CommandLine;

/// <summary>Words of a command that a shell reads back as they were, and that do nothing to the terminal which shows them.</summary>
internal static class ShellWord
{
    private const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=@%+,";

    // A shell takes the line ends from the end of what a command printed; its own variable of blanks ends in one.
    private const string LineEnd = "\"${IFS#??}\"";

    /// <summary>Quotes for the shell that people have on this system: a POSIX one, or PowerShell on Windows.</summary>
    internal static string Quote(string word) => Quote(word, OperatingSystem.IsWindows());

    internal static string Quote(string word, bool forPowerShell)
    {
        // PowerShell takes a word that begins with @ or holds a comma apart.
        var isPlain = word.Length > 0
            && word.All(letter => Plain.Contains(letter, StringComparison.Ordinal))
            && !(forPowerShell && word.AsSpan().ContainsAny('@', ',', '%'));
        if (isPlain) return word;
        var acts = word.EnumerateRunes().Any(ScreenText.Acts);
        return (acts, forPowerShell) switch
        {
            (false, false) => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'",
            (false, true) => $"'{word.Replace("'", "''", StringComparison.Ordinal)}'",
            (true, false) => Printed(word),
            (true, true) => Coded(word),
        };
    }

    // Of any POSIX shell: $'…' is not, and dash, the sh of many systems, does not know it.
    private static string Printed(string word)
    {
        var text = word.TrimEnd('\n');
        var quoted = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (ScreenText.Acts(rune) || rune.Value is '\'' || (rune.Value is '-' && quoted.Length == 0)) AppendOctal(quoted, rune);
            else if (rune.Value is '\\' or '%') quoted.Append((char)rune.Value, 2);
            else quoted.Append(rune.ToString());
        }
        var printed = quoted.Length == 0 ? "" : $"\"$(printf '{quoted}')\"";
        return printed + string.Concat(Enumerable.Repeat(LineEnd, word.Length - text.Length));
    }

    private static void AppendOctal(StringBuilder quoted, Rune rune)
    {
        foreach (var unit in Encoding.UTF8.GetBytes(rune.ToString()))
        {
            quoted.Append('\\').Append(Convert.ToString(unit, toBase: 8).PadLeft(3, '0'));
        }
    }

    private static string Coded(string word)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in word.EnumerateRunes())
        {
            if (ScreenText.Acts(rune))
            {
                foreach (var unit in rune.ToString())
                {
                    quoted.Append(CultureInfo.InvariantCulture, $"$([char]{(int)unit})");
                }
                continue;
            }
            if (rune.Value is '"' or '`' or '$') quoted.Append('`');
            quoted.Append(rune.ToString());
        }
        return quoted.Append('"').ToString();
    }
}
