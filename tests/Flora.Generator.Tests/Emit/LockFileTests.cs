using Flora.Generator.Emit;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Emit;

public sealed class LockFileTests
{
    private static readonly Dictionary<string, string> Inputs = new() { ["templates"] = "2", ["document"] = "1" };

    [Test]
    public void Is_sorted_text_that_reads_back()
    {
        using var folder = new TemporaryFolder();
        var text = Lock("b/x.cs", "a/y.cs").ToString();
        Assert.That(text, Does.Match("(?s)^\\{\n  \"document\": \"api.yaml\",\n  \"inputs\": \\{\n    \"document\": \"1\",\n    \"templates\": \"2\"\n  \\},.*\"a/y.cs\".*\"b/x.cs\".*\\}\n$"));
        folder.Write(GeneratorPaths.Lock, text);
        Assert.That(LockFile.Read(new(folder.Path, GeneratorPaths.Lock))!.ToString(), Is.EqualTo(text));
    }

    [Test]
    public void Matches_while_inputs_and_outputs_are_the_same_whatever_the_line_ends()
    {
        using var folder = new TemporaryFolder();
        var paths = new OutputRoot(folder.Path, GeneratorPaths.Lock);
        var made = Lock("a.cs");
        Assert.That(made.Matches(paths, "api.yaml", Inputs), Is.False, "missing output");
        folder.Write("a.cs", "text of a.cs\n");
        Assert.That(made.Matches(paths, "api.yaml", Inputs), Is.True);
        folder.Write("a.cs", "text of a.cs\r\n");
        Assert.That(made.Matches(paths, "api.yaml", Inputs), Is.True);
        folder.Write("a.cs", "text of a.cs, edited\n");
        Assert.That(made.Matches(paths, "api.yaml", Inputs), Is.False, "edited output");
        folder.Write("a.cs", "text of a.cs\n");
        Assert.That(made.Matches(paths, "other.yaml", Inputs), Is.False, "another document");
        Assert.That(made.Matches(paths, "api.yaml", new Dictionary<string, string>(Inputs) { ["templates"] = "3" }), Is.False, "another template");
        Assert.That(made.Matches(paths, "api.yaml", new Dictionary<string, string>(Inputs) { ["more"] = "3" }), Is.False, "one more input");
    }

    [TestCase("")]
    [TestCase("<<<<<<< ours\n{}\n")]
    [TestCase("[]")]
    [TestCase("{\"document\": \"a\", \"inputs\": {}}")]
    [TestCase("{\"document\": \"a\", \"inputs\": {}, \"outputs\": {\"../outside\": \"x\"}}")]
    [TestCase("{\"document\": \"a\", \"inputs\": {\"document\": 1}, \"outputs\": {}}")]
    public void One_that_cannot_be_read_counts_as_none(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write(GeneratorPaths.Lock, text);
        Assert.That(LockFile.Read(new(folder.Path, GeneratorPaths.Lock)), Is.Null);
    }

    [Test]
    public void The_inputs_are_the_document_the_settings_the_templates_the_generator_and_the_engine()
    {
        using var folder = new TemporaryFolder();
        string[] watched =
        [
            "api.yaml", "nswag.json", "generator/templates/sdk/Class.liquid", "generator/Flora.Generator/Program.cs",
            "generator/Flora.Generator/Flora.Generator.csproj", "generator/tools/package-lock.json",
        ];
        Array.ForEach(watched, path => folder.Write(path, "one\n"));
        var before = Hash(folder);
        foreach (var path in watched)
        {
            folder.Write(path, "one\r\n");
            Assert.That(Hash(folder), Is.EqualTo(before), path);
            folder.Write(path, "two\n");
            Assert.That(Hash(folder), Is.Not.EqualTo(before), path);
            folder.Write(path, "one\n");
        }
        folder.Write("generator/Flora.Generator/obj/Debug/x.cs", "built");
        Assert.That(Hash(folder), Is.EqualTo(before));
        folder.Write("generator/templates/cli/New.liquid", "new");
        Assert.That(Hash(folder), Is.Not.EqualTo(before));
    }

    private static SortedDictionary<string, string> Hash(TemporaryFolder folder) =>
        Generator.Emit.Inputs.Hash(new(folder.Path), folder["api.yaml"], []);

    private static LockFile Lock(params string[] files)
    {
        var tree = new OutputTree();
        Array.ForEach(files, file => tree.Add(file, $"text of {file}\n"));
        return LockFile.Of("api.yaml", Inputs, tree);
    }
}
