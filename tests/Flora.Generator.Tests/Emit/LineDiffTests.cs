using Flora.Generator.Emit;

namespace Flora.Generator.Tests.Emit;

public sealed class LineDiffTests
{
    [Test]
    public void Equal_texts_give_nothing() => Assert.That(LineDiff.Unified("a\nb\n", "a\nb\n", "x", "y"), Is.Empty);

    [Test]
    public void Shows_changes_with_three_lines_around_them()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(line => $"{line}\n"));
        var after = before.Replace("\n5\n", "\nfive\n").Replace("\n15\n", "\n").Replace("\n20\n", "\n20\n21\n");
        Assert.That(LineDiff.Unified(before, after, "x", "y"), Is.EqualTo("""
            --- x
            +++ y
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            @@ -12,9 +12,9 @@
             12
             13
             14
            -15
             16
             17
             18
             19
             20
            +21

            """.ReplaceLineEndings("\n")));
    }

    [TestCase(null, "a\n", "@@ -0,0 +1,1 @@\n+a\n")]
    [TestCase("a\n", null, "@@ -1,1 +0,0 @@\n-a\n")]
    [TestCase("a\n", "a", "@@ -1,1 +1,1 @@\n-a\n+a\n\\ No newline at end of file\n")]
    public void Shows_new_and_missing_files_and_a_missing_line_end(string? before, string? after, string hunk) =>
        Assert.That(LineDiff.Unified(before, after, "x", "y"), Is.EqualTo("--- x\n+++ y\n" + hunk));

    [Test]
    public void Applying_the_diff_gives_the_other_text()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var before = Lines(random);
            var after = Lines(random);
            var diff = LineDiff.Unified(before, after, "x", "y");
            Assert.That(Kept(diff, '+', before, after), Is.EqualTo(before == after ? "" : after), diff);
            Assert.That(Kept(diff, '-', before, after), Is.EqualTo(before == after ? "" : before), diff);
        }
    }

    /// <summary>The lines of one side; small texts lie within the context of their changes, so the diff holds all of them.</summary>
    private static string Kept(string diff, char side, string before, string after) =>
        before == after
            ? diff
            : string.Concat(diff.Split('\n').Skip(2).Where(line => line.Length > 0 && (line[0] == ' ' || line[0] == side)).Select(line => line[1..] + "\n"));

    private static string Lines(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 5)).Select(_ => $"{(char)random.Next('a', 'd')}\n"));
}
