using System.Globalization;
using System.Text;
using Flora.Cli.Output;

namespace Flora.Cli.Terminal;

/// <summary>
/// JSON on its way to a terminal: characters that would act on it are written as escapes. The document stays the same: outside of
/// strings JSON has no such characters but white space, of which a terminal gets line ends and blanks.
/// </summary>
internal sealed class ScreenJson(Stream screen) : WriteOnlyStream
{
    /// <summary>The stream that JSON for the target goes through: the target's own where that is no terminal.</summary>
    internal static Stream Guard(OutputTarget target) => target.Screen.IsTerminal ? new ScreenJson(target.Stream) : target.Stream;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // Whoever writes JSON writes whole characters.
        var text = Encoding.UTF8.GetString(buffer);
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\r' || rune.Value == '\t')
            {
                shown.Append(' ');
                continue;
            }
            if (rune.Value == '\n' || !ScreenText.Acts(rune))
            {
                shown.Append(rune.ToString());
                continue;
            }
            foreach (var unit in rune.ToString())
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
        }
        screen.Write(Encoding.UTF8.GetBytes(shown.ToString()));
    }

    public override void Flush() => screen.Flush();
}
