using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Commands;

public sealed class VerifyTests
{
    private const string Folder = "src/Flora.Generated/Generated/";
    private RepositoryCopy copy = null!;

    [OneTimeSetUp]
    public async Task CopyTheRepositoryAsync() => copy = await RepositoryCopy.GeneratedAsync();

    [OneTimeTearDown]
    public void RemoveTheCopy() => copy.Dispose();

    [Test]
    public async Task Says_nothing_when_all_is_as_generated_and_a_diff_where_it_is_not()
    {
        Assert.That(await VerifyAsync(), Is.EqualTo(new RunResult(0, "", "")));

        const string Line = "namespace Flora;";
        var number = LineOf("PageMeta.g.cs", Line);
        copy.Edit(Folder + "PageMeta.g.cs", Line, Line + " // edited");
        copy.Delete(Folder + "ErrorBody.g.cs");
        copy.Write(Folder + "Extra.g.cs", "class Extra;\n");
        copy.Edit(GeneratorPaths.DefaultDocument, "description: Why it was refused.", "description: The reason.");
        var files = copy.GeneratedFiles();
        var result = await VerifyAsync();

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.ErrorLines.Select(error => error[..error.IndexOf(". ", StringComparison.Ordinal)]), Is.EqualTo(new[]
        {
            $"{GeneratorPaths.Lock}(4,1): error FLORA085: The file is not what the document gives: it was edited, or it is stale",
            $"{Folder}ErrorBody.g.cs(1,1): error FLORA085: The file is missing",
            $"{Folder}ErrorField.g.cs({LineOf("ErrorField.g.cs", "Why it was refused.")},1): error FLORA085: The file is not what the document gives: it was edited, or it is stale",
            $"{Folder}Extra.g.cs(1,1): error FLORA085: No document gives this file",
            $"{Folder}PageMeta.g.cs({number},1): error FLORA085: The file is not what the document gives: it was edited, or it is stale",
        }));
        Assert.That(result.Output, Does.Contain($"--- {Folder}PageMeta.g.cs (in the tree)\n+++ {Folder}PageMeta.g.cs (generated)\n@@ -{number - 3},7 +{number - 3},7 @@\n"));
        Assert.That(result.Output, Does.Contain($"\n-{Line} // edited\n+{Line}\n").And.Contain("\n-class Extra;\n"));
        Assert.That(copy.GeneratedFiles(), Is.EqualTo(files), "verify changes nothing");
    }

    private int LineOf(string file, string text) => Array.FindIndex(copy.Read(Folder + file).Split('\n'), line => line.Contains(text)) + 1;

    private Task<RunResult> VerifyAsync() => StartedProgram.GeneratorAsync(copy.Path, null, "verify");
}
