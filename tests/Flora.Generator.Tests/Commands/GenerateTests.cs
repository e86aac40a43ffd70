using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Commands;

public sealed class GenerateTests
{
    private const string Document = GeneratorPaths.DefaultDocument;
    private const string OldText = "About how many runs match the filters, over all pages.";
    private const string NewText = "How many runs match the filters, about.";

    private RepositoryCopy copy = null!;

    [SetUp]
    public async Task CopyTheRepositoryAsync() => copy = await RepositoryCopy.GeneratedAsync();

    [TearDown]
    public void RemoveTheCopy() => copy.Dispose();

    [Test]
    public async Task Does_and_says_nothing_when_everything_matches()
    {
        copy.Delete("generator/obj/flora.nswag.log");
        var result = await copy.GenerateAsync();
        Assert.That(result, Is.EqualTo(new RunResult(0, "", "")));
        Assert.That(copy.Has("generator/obj/flora.nswag.log"), Is.False, "the engine ran");
    }

    [Test]
    public async Task Writes_only_what_an_edit_changes_and_the_same_bytes_as_elsewhere()
    {
        var before = copy.GeneratedFiles();
        copy.Edit(Document, OldText, NewText);
        Assert.That((await copy.GenerateAsync()).ExitCode, Is.Zero);

        var after = copy.GeneratedFiles();
        Assert.That(after.Where(file => file.Value != before.GetValueOrDefault(file.Key)).Select(file => file.Key), Is.EqualTo(new[]
        {
            GeneratorPaths.Lock, "src/Flora.Generated/Generated/PageMeta.g.cs",
        }));
        copy.Edit(Document, NewText, OldText);
        Assert.That((await copy.GenerateAsync()).ExitCode, Is.Zero);
        Assert.That(copy.GeneratedFiles(), Is.EqualTo(before));
    }

    [Test]
    public async Task Line_ends_of_windows_change_nothing()
    {
        var before = copy.GeneratedFiles();
        copy.Write(Document, copy.Read(Document).Replace("\n", "\r\n"));
        Assert.That(await copy.GenerateAsync(), Is.EqualTo(new RunResult(0, "", "")));
        copy.Edit(Document, "title: FLORA\r\n", "title:   FLORA\r\n");
        Assert.That((await copy.GenerateAsync()).ExitCode, Is.Zero);
        before.Remove(GeneratorPaths.Lock);
        Assert.That(copy.GeneratedFiles().Where(file => file.Key != GeneratorPaths.Lock), Is.EquivalentTo(before));
    }

    [Test]
    public async Task Makes_edited_and_deleted_files_right_again_and_removes_what_is_gone_from_the_document()
    {
        var before = copy.GeneratedFiles();
        copy.Write("src/Flora.Generated/Generated/PageMeta.g.cs", "edited");
        copy.Delete("src/Flora.Generated/Generated/Generation.g.cs");
        Assert.That((await copy.GenerateAsync()).ExitCode, Is.Zero);
        Assert.That(copy.GeneratedFiles(), Is.EqualTo(before));

        copy.Edit(Document, "GenerationModel", "RunModel");
        Assert.That((await copy.GenerateAsync()).ExitCode, Is.Zero);
        Assert.That(copy.Has("src/Flora.Generated/Generated/GenerationModel.g.cs"), Is.False);
        Assert.That(copy.Has("src/Flora.Generated/Generated/RunModel.g.cs"), Is.True);
    }

    [TestCase("\ninfo:\n", "\ninfo: [\n", "FLORA003")]
    [TestCase("$ref: \"#/components/headers/RetryAfter\"", "$ref: \"#/components/headers/Nothing\"", "FLORA023")]
    [TestCase("openapi: 3.1.0", "openapi: 9.0.0", "FLORA020")]
    public async Task A_broken_document_leaves_the_last_good_output(string before, string after, string code)
    {
        var files = copy.GeneratedFiles();
        copy.Edit(Document, before, after);
        var result = await copy.GenerateAsync();
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.ErrorLines, Has.Length.EqualTo(1).And.All.Match($@"^openapi/flora\.yaml\(\d+,\d+\): error {code}: .+\. .+\.$"));
        Assert.That(copy.GeneratedFiles(), Is.EqualTo(files));
    }

    [Test]
    public async Task Without_node_one_line_says_what_to_install_and_the_output_stays()
    {
        using var without = RepositoryCopy.WithoutTools(copy);
        var nowhere = without.Path;
        Assert.That(await without.GenerateAsync(nowhere), Is.EqualTo(new RunResult(0, "", "")), "the lock matches");

        without.Edit(Document, OldText, NewText);
        var files = without.GeneratedFiles();
        var result = await without.GenerateAsync(nowhere);
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.ErrorLines, Is.EqualTo(new[]
        {
            "generator/tools/package.json(1,1): error FLORA080: Node.js ('node') is not on the PATH. "
            + "Install Node.js 20 or later, which brings npm, and try again; only regenerating, linting and the contract tests need it.",
        }));
        Assert.That(without.GeneratedFiles(), Is.EqualTo(files));
    }

    [Test]
    public async Task Without_node_what_only_the_passes_find_wrong_is_told_all_the_same()
    {
        using var without = RepositoryCopy.WithoutTools(copy);
        without.Write(Document, "openapi: 3.1.0\ninfo: {title: Nothing, version: '1'}\npaths: {}\n");
        var result = await without.GenerateAsync(without.Path);
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.ErrorLines, Has.Length.EqualTo(1).And.All.Contains(": error FLORA062: "));
    }

    [Test]
    public async Task Two_at_once_generate_once()
    {
        copy.Edit(Document, OldText, NewText);
        var results = await Task.WhenAll(copy.GenerateAsync(), copy.GenerateAsync(), copy.GenerateAsync());
        Assert.That(results.Select(result => result.ExitCode), Is.All.Zero);
        Assert.That(results.Count(result => result.Output.Length > 0), Is.EqualTo(1));
        Assert.That((await StartedProgram.GeneratorAsync(copy.Path, null, "verify")).ExitCode, Is.Zero);
    }

    [TestCase("generator/templates/sdk/TextEnum.liquid", "{% if %}")]
    [TestCase("nswag.json", "{", Description = "the engine ends before it has read the document")]
    public async Task An_engine_that_fails_is_one_line(string file, string text)
    {
        copy.Write(file, text);
        var result = await copy.GenerateAsync();
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.ErrorLines, Has.Length.EqualTo(1).And.All.StartsWith("nswag.json(1,1): error FLORA082: NSwag failed: "));
    }
}
