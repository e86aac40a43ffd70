using Flora.Cli.Output.Table;
using Flora.Cli.Terminal;

namespace Flora.Cli.Tests.Output;

internal sealed class ScreenTests
{
    [TestCase("plain text", "plain text")]
    [TestCase("été 日本 🎬 👩\u200d💻", "été 日本 🎬 👩\u200d💻")]
    [TestCase("\u001b[2J\r\n\t\u007f", "␛[2J␍␊␉␡")]
    [TestCase("\u009b31m\u0085", "\\u{009B}31m\\u{0085}")]
    [TestCase("a\u202eb\u2066c\u2069\u200f\u061c\ufeff", "a\\u{202E}b\\u{2066}c\\u{2069}\\u{200F}\\u{061C}\\u{FEFF}")]
    [TestCase("\u2028\u2029", "\\u{2028}\\u{2029}")]
    [TestCase("\udb40\udc41", "\\u{E0041}")]
    public void What_would_act_on_a_terminal_is_shown(string text, string shown) => Assert.That(ScreenText.Of(text), Is.EqualTo(shown));

    [Test]
    public void Half_a_character_is_replaced() => Assert.That(ScreenText.Of(new string((char)0xD800, 1)), Is.EqualTo("\ufffd"));

    [TestCase("VTE_VERSION", "6003", true)]
    [TestCase("VTE_VERSION", "4000", false)]
    [TestCase("TERM_PROGRAM", "iTerm.app", true)]
    [TestCase("TERM_PROGRAM", "Apple_Terminal", false)]
    [TestCase("WT_SESSION", "x", true)]
    [TestCase("TERM", "xterm-kitty", true)]
    [TestCase("TERM", "xterm", false)]
    public void Links_are_for_terminals_that_say_what_they_are(string name, string value, bool hasLinks) => Assert.That(
        new ScreenProbe(variable => variable == name ? value : null).Terminal(new(80, 24), noColor: false).HasLinks, Is.EqualTo(hasLinks));

    [TestCase(-5, "0s")]
    [TestCase(0, "0s")]
    [TestCase(59.9, "59s")]
    [TestCase(60, "1m")]
    [TestCase(3599, "59m")]
    [TestCase(3600, "1h")]
    [TestCase(86399, "23h")]
    [TestCase(86400, "1d")]
    [TestCase(86400 * 729, "729d")]
    [TestCase(86400 * 731, "2y")]
    public void An_age_has_one_unit(double seconds, string age) => Assert.That(AgeText.Of(TimeSpan.FromSeconds(seconds)), Is.EqualTo(age));
}
