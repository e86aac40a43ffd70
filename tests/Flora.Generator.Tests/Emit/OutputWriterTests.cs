using Flora.Generator.Document;
using Flora.Generator.Emit;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Emit;

public sealed class OutputWriterTests
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Writes_only_what_differs_and_removes_only_what_an_earlier_run_made()
    {
        using var folder = new TemporaryFolder();
        var first = Write(folder, null, ("Generated/A.cs", "a\n"), ("Generated/B.cs", "b\n"), ("Generated/C.cs", "c\n"));
        Assert.That(first.Changes!.Written, Has.Count.EqualTo(3));
        folder.Write("Generated/Hand.cs", "by hand");
        File.SetLastWriteTimeUtc(folder["Generated/A.cs"], LongAgo);

        var second = Write(folder, first.Lock, ("Generated/A.cs", "a\n"), ("Generated/B.cs", "b2\n"));

        Assert.That(second.Changes!.Written, Is.EqualTo(new[] { "Generated/B.cs" }));
        Assert.That(second.Changes.Removed, Is.EqualTo(new[] { "Generated/C.cs" }));
        Assert.That(File.GetLastWriteTimeUtc(folder["Generated/A.cs"]), Is.EqualTo(LongAgo));
        Assert.That(folder.Files(), Is.EqualTo(new[] { "Generated/A.cs", "Generated/B.cs", "Generated/Hand.cs", GeneratorPaths.Lock }));
        Assert.That(File.ReadAllBytes(folder["Generated/B.cs"]), Is.EqualTo("b2\n"u8.ToArray()));
    }

    [Test]
    public void When_one_file_cannot_be_written_all_are_as_they_were()
    {
        using var folder = new TemporaryFolder();
        var first = Write(folder, null, ("Generated/A.cs", "a\n"), ("Generated/B.cs", "b\n"), ("Generated/C.cs", "c\n"));
        var before = Contents(folder);
        Directory.CreateDirectory(folder["Generated/Z.cs"]);   // a folder where a file has to go

        var second = Write(folder, first.Lock, ("Generated/A.cs", "a2\n"), ("Generated/N.cs", "n\n"), ("Generated/Z.cs", "z\n"));

        Assert.That(second.Changes, Is.Null);
        Assert.That(second.Diagnostics.Single().ToString(), Does.StartWith("Generated/Z.cs(1,1): error FLORA084: The file cannot be written: "));
        Assert.That(Contents(folder), Is.EqualTo(before));
    }

    private static Dictionary<string, string> Contents(TemporaryFolder folder) => folder.Files().ToDictionary(file => file, folder.Read);

    private static (OutputWriter.Changes? Changes, LockFile Lock, Diagnostics Diagnostics) Write(
        TemporaryFolder folder, LockFile? earlier, params (string Path, string Text)[] files)
    {
        var tree = new OutputTree();
        Array.ForEach(files, file => tree.Add(file.Path, file.Text));
        var diagnostics = new Diagnostics();
        var newLock = LockFile.Of("api.yaml", new Dictionary<string, string>(), tree);
        return (new OutputWriter(new(folder.Path, GeneratorPaths.Lock)).Write(tree, newLock, earlier, diagnostics), newLock, diagnostics);
    }
}
