using Flora.Generator.Docs.Markdown;

namespace Flora.Generator.Tests.Docs;

public sealed class MarkdownTextTests
{
    [TestCase("a|b", @"a\|b")]
    [TestCase("# no heading\n- no list", @"\# no heading - no list")]
    [TestCase("<b> & `x` {{y}} ![z](u)", @"\<b\> \& \`x\` \{\{y\}\} \!\[z\](u)")]
    public void Text_is_no_markup(string text, string written) => Assert.That(MarkdownText.Plain(text), Is.EqualTo(written));

    [TestCase("a", "`a`")]
    [TestCase("a`b", "``a`b``")]
    [TestCase("`a``", "``` `a`` ```")]
    [TestCase("a\nb", "`a b`")]
    public void Code_ends_where_it_ends(string code, string written) => Assert.That(MarkdownText.Code(code), Is.EqualTo(written));

    [TestCase("a\n```\nb", "````sh\na\n```\nb\n````")]
    [TestCase("a", "```sh\na\n```")]
    public void A_block_ends_where_it_ends(string code, string written) => Assert.That(MarkdownText.Block("sh", code), Is.EqualTo(written));

    [TestCase("a <script>x</script>", "a &lt;script>x&lt;/script>")]
    [TestCase("`<b>` <b>", "`<b>` &lt;b>")]
    [TestCase("``a ` <b>`` <b>", "``a ` <b>`` &lt;b>")]
    [TestCase("an open ` tick <b>", "an open ` tick &lt;b>")]
    [TestCase("![a](https://b.test/c.png)", "[a](https://b.test/c.png)")]
    [TestCase("*kept* [link](https://a.test)", "*kept* [link](https://a.test)")]
    public void Prose_keeps_its_markup_and_has_no_tags_and_no_pictures(string markdown, string written) =>
        Assert.That(MarkdownText.Prose(markdown), Is.EqualTo(written));
}
