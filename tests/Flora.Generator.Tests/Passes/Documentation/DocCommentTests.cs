using Flora.Generator.Passes.Documentation;

namespace Flora.Generator.Tests.Passes.Documentation;

public sealed class DocCommentTests
{
    [Test]
    public void One_paragraph_is_the_summary_with_its_rules() =>
        Assert.That(DocComment.Of("How many\nat `most`.", "1 to 100."), Is.EqualTo(new[] { "<summary>How many at <c>most</c>. 1 to 100.</summary>" }));

    [Test]
    public void Rules_stay_on_the_line() =>
        Assert.That(DocComment.Of("How.", "The API's default is `a\n\nb\u2028c`."), Is.EqualTo(new[] { "<summary>How. The API's default is <c>a b c</c>.</summary>" }));

    [Test]
    public void Further_paragraphs_are_remarks() =>
        Assert.Multiple(() =>
        {
            Assert.That(DocComment.Of("First.\n\nSecond."), Is.EqualTo(new[] { "<summary>First.</summary>", "<remarks>Second.</remarks>" }));
            Assert.That(DocComment.Of("First.\n  \nSecond.\n\n\nThird."), Is.EqualTo(new[]
            {
                "<summary>First.</summary>", "<remarks>", "<para>Second.</para>", "<para>Third.</para>", "</remarks>",
            }));
        });

    [Test]
    public void Long_lines_are_wrapped() =>
        Assert.That(DocComment.Of(string.Join(' ', Enumerable.Repeat("word", 60))), Has.Count.EqualTo(5).And.All.Length.LessThanOrEqualTo(116));

    [TestCase("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d")]
    [TestCase("</summary><script>", "&lt;/summary&gt;&lt;script&gt;")]
    [TestCase("it's \"quoted\"", "it's \"quoted\"")]
    [TestCase("`List<T>`", "<c>List&lt;T&gt;</c>")]
    [TestCase("bell \u0007, line \u2028 end", "bell  , line end")]
    [TestCase("a\nb\rc\r\nd\u000be\u000cf\u0085g\u2028h\u2029i", "a b c d e f g h i")]
    [TestCase("whole \ud83d\ude00", "whole \ud83d\ude00")]
    public void What_xml_reserves_or_cannot_carry_is_escaped(string text, string expected) =>
        Assert.That(DocComment.Inline(text), Is.EqualTo(expected));

    // An attribute cannot hold half a character.
    [Test]
    public void Half_a_character_is_left_out() =>
        Assert.That(DocComment.Inline("half \ud83d, half \ude00"), Is.EqualTo("half  , half  "));
}
