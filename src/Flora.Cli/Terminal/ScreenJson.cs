using System.Globalization;
using System.Text;
using Flora.Cli.Output;

namespace Flora.Cli.Terminal;

/// <summary>
/// JSON on its way to a terminal: characters that would act on it are written as escapes. The document stays the same: outside of
/// strings JSON has no such characters but white space, of which a terminal gets line ends and blanks.
/// </summary>
internal sealed class ScreenJson(Stream screen) : GuardedStream(screen)
{
    /// <summary>The stream that JSON for the target goes through: the target's own where that is no terminal.</summary>
    internal static Stream Guard(OutputTarget target) => target.Screen.IsTerminal ? new ScreenJson(target.Styled) : target.Stream;

    protected override void Show(StringBuilder shown, Rune rune)
    {
        if (rune.Value is '\r' or '\t')
        {
            shown.Append(' ');
            return;
        }
        if (rune.Value == '\n' || !ScreenText.Acts(rune))
        {
            shown.Append(rune.ToString());
            return;
        }
        foreach (var unit in rune.ToString())
        {
            shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        }
    }
}
