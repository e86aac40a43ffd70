using Flora.Generator.Emit;

namespace Flora.Generator.Tests.Emit;

public sealed class OutputTreeTests
{
    [TestCase("a.cs")]
    [TestCase("src/a b/ü.g.cs")]
    [TestCase(".config/x")]
    public void Takes_portable_paths_below_the_root(string path)
    {
        var tree = new OutputTree { };
        tree.Add(path, "a\r\nb\rc\u2028d\n");
        Assert.That(tree[path], Is.EqualTo("a\nb\nc\u2028d\n"));
    }

    [TestCase("")]
    [TestCase("/etc/passwd")]
    [TestCase("../x")]
    [TestCase("a/../b")]
    [TestCase("a/./b")]
    [TestCase("a//b")]
    [TestCase("a/")]
    [TestCase("C:/x")]
    [TestCase("a\\b")]
    [TestCase("a\nb")]
    [TestCase("a.")]
    [TestCase("a ")]
    public void Refuses_all_others(string path) => Assert.That(() => new OutputTree().Add(path, ""), Throws.ArgumentException);

    [Test]
    public void Refuses_two_files_that_are_one_on_some_systems()
    {
        var tree = new OutputTree();
        tree.Add("src/Circle.cs", "");
        Assert.That(() => tree.Add("src/circle.cs", ""), Throws.ArgumentException.With.Message.Contains("twice"));
    }

    [Test]
    public void Lists_files_in_ordinal_order()
    {
        var tree = new OutputTree();
        foreach (var path in new[] { "b", "B2", "a", "_" })
        {
            tree.Add(path, "");
        }
        Assert.That(tree.Paths, Is.EqualTo(new[] { "B2", "_", "a", "b" }));
    }
}
