using System.Text;
using Flora.Cli.Terminal;

namespace Flora.Cli.CommandLine;

/// <summary>Words of a command that a shell reads back as they were.</summary>
internal static class ShellWord
{
    private const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=@%+,";

    /// <summary>Quotes for the shell that people have on this system: a POSIX one, or PowerShell on Windows.</summary>
    internal static string Quote(string word) => Quote(word, OperatingSystem.IsWindows());

    internal static string Quote(string word, bool forPowerShell)
    {
        // PowerShell takes a word that begins with @ or holds a comma apart.
        var isPlain = word.Length > 0
            && word.All(letter => Plain.Contains(letter, StringComparison.Ordinal))
            && !(forPowerShell && word.AsSpan().ContainsAny('@', ',', '%'));
        if (isPlain) return word;
        if (forPowerShell) return $"'{word.Replace("'", "''", StringComparison.Ordinal)}'";
        return word.EnumerateRunes().Any(ScreenText.Acts)
            ? EscapedQuote(word)
            : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    // $'…' of bash, zsh and ksh: nothing that acts on the terminal is printed, and the shell gets it all the same.
    private static string EscapedQuote(string word)
    {
        var quoted = new StringBuilder("$'");
        foreach (var rune in word.EnumerateRunes())
        {
            if (!ScreenText.Acts(rune))
            {
                if (rune.Value is '\'' or '\\') quoted.Append('\\');
                quoted.Append(rune.ToString());
                continue;
            }
            foreach (var unit in Encoding.UTF8.GetBytes(rune.ToString()))
            {
                quoted.Append('\\').Append(Convert.ToString(unit, toBase: 8).PadLeft(3, '0'));
            }
        }
        return quoted.Append('\'').ToString();
    }
}
