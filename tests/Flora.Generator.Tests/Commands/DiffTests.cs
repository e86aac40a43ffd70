using Flora.Generator.Diff.Rules;
using Flora.Generator.Tests.Diff;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Commands;

public sealed class DiffTests
{
    private const string Old = SurfaceDocument.Text;
    private const string Listing = "tests/Flora.Generated.Tests/PublicApi.approved.txt";

    private static readonly string Narrower = Old.Replace("maximum: 100", "maximum: 50");
    private static readonly string Larger = Old.Replace("        note:", "        age: { type: integer }\n        note:");

    private GitFolder folder = null!;

    [SetUp]
    public void MakeARepository() => folder = new(Old);

    [TearDown]
    public void RemoveIt() => folder.Dispose();

    [Test]
    public async Task Two_files_as_text()
    {
        folder.Write("new.yaml", Narrower);
        Assert.That(await DiffAsync("openapi/flora.yaml", "new.yaml"), Is.EqualTo(new RunResult(0, """
            new.yaml(13,89): major request-bound-narrowed: GET /things > query limit > maximum: 100 became 50. Values that were allowed before are refused.
            Verdict: major: 1 major from openapi/flora.yaml to new.yaml.

            """, "")));
    }

    [Test]
    public async Task As_json()
    {
        folder.Write("new.yaml", Larger);
        var result = await DiffAsync("openapi/flora.yaml", "new.yaml", "--format", "json");
        Assert.That(JToken.DeepEquals(JObject.Parse(result.Output), JObject.Parse($$"""
            {
              "before": "openapi/flora.yaml", "after": "new.yaml", "verdict": "minor",
              "changes": [ {
                "rule": "response-member-added", "severity": "minor", "direction": "response", "path": "schema Thing > age",
                "file": "new.yaml", "line": 32, "column": 9, "meaning": "There is one more member to read.",
                "note": "{{SchemaRules.MemberAdded.Response.Note}}"
              } ]
            }
            """)), Is.True, result.ToString());
    }

    [Test]
    public async Task As_markdown_without_markup_of_the_document()
    {
        folder.Write("new.yaml", Old.Replace("note: { type: string }", "note: { type: string, pattern: '*a*<b>`c`' }"));
        var result = await DiffAsync("openapi/flora.yaml", "new.yaml", "--format", "markdown");
        Assert.That(result.Output, Is.EqualTo("""
            # Verdict: patch

            patch: 1 patch from openapi/flora.yaml to new.yaml.

            ## Patch

            - `schema Thing > note > pattern`: No constraint became "\*a\*\<b\>\`c\`". Fewer values can arrive than before. (`response-bound-narrowed`, `new.yaml(32,31)`)

            """));
    }

    [Test]
    public async Task As_a_fragment_of_the_changelog()
    {
        folder.Write("new.yaml", Larger.Replace("maximum: 100", "maximum: 50").Replace("List the", "List all"));
        var result = await DiffAsync("openapi/flora.yaml", "new.yaml", "--changelog");
        Assert.That(result, Is.EqualTo(new RunResult(0, """
            ### Added

            - `schema Thing > age`: There is one more member to read.

            ### Changed

            - **Breaking:** `GET /things > query limit > maximum`: 100 became 50. Values that were allowed before are refused.

            """, "")));
    }

    [TestCase("breaking", 1, 0)]
    [TestCase("major", 1, 0)]
    [TestCase("minor", 1, 1)]
    public async Task Fails_on_what_it_is_told_to(string limit, int exitOfMajor, int exitOfMinor)
    {
        folder.Write("major.yaml", Narrower);
        folder.Write("minor.yaml", Larger);
        Assert.That((await DiffAsync("openapi/flora.yaml", "major.yaml", "--fail-on", limit)).ExitCode, Is.EqualTo(exitOfMajor));
        Assert.That((await DiffAsync("openapi/flora.yaml", "minor.yaml", "--fail-on", limit)).ExitCode, Is.EqualTo(exitOfMinor));
        Assert.That((await DiffAsync("openapi/flora.yaml", "openapi/flora.yaml", "--fail-on", limit)).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Revisions_of_git_name_the_document_at_that_time()
    {
        folder.Commit("v0.1.0");
        folder.Write("openapi/flora.yaml", Larger);
        folder.Commit();
        folder.Write("openapi/flora.yaml", Larger.Replace("        note: { type: string }\n", ""));
        Assert.That((await DiffAsync("HEAD~1", "HEAD")).Output, Does.StartWith("HEAD:openapi/flora.yaml(32,9): minor response-member-added:").And.EndWith("from HEAD~1 to HEAD.\n"));
        Assert.That((await DiffAsync("HEAD")).Output, Does.StartWith("HEAD:openapi/flora.yaml(33,9): major response-member-removed:").And.EndWith("from HEAD to openapi/flora.yaml.\n"));
        Assert.That((await DiffAsync("v0.1.0", "openapi/flora.yaml")).Output, Does.Contain("Verdict: major: 1 major, 1 minor from v0.1.0"));
    }

    [Test]
    public async Task Another_document_of_a_revision_is_named_as_always()
    {
        folder.Write("other.yaml", Old);
        folder.Commit();
        folder.Write("other.yaml", Narrower);
        Assert.That((await DiffAsync("HEAD", "--document", "other.yaml")).Output, Does.StartWith("other.yaml(13,89): major request-bound-narrowed"));
    }

    [Test]
    public async Task Without_arguments_the_newest_tag_counts_with_its_listings()
    {
        Assert.That(await DiffAsync(), Is.EqualTo(new RunResult(0, "Verdict: first release: no tag 'v*' leads here, so there is nothing to compare with.\n", "")));
        folder.Write(Listing, "class A\n");
        folder.Commit("v0.1.0");
        folder.Write("openapi/flora.yaml", Narrower);
        folder.Commit("v0.2.0");
        folder.Commit("other-tag");
        Assert.That((await DiffAsync()).Output, Is.EqualTo("Verdict: patch: nothing that a user can notice changed from v0.2.0 to openapi/flora.yaml.\n"));

        folder.Write(Listing, "class A\nclass B\n");
        folder.Write(Listing.Replace("PublicApi.", "PublicApi.Testing."), "class C\n");
        folder.Write("openapi/flora.yaml", Narrower.Replace("List the", "List all"));
        Assert.That(await LinesAsync(), Is.EqualTo(new[]
        {
            $"{Listing.Replace("PublicApi.", "PublicApi.Testing.")}(1,1): minor api-added: API class C: {SurfaceRules.LineAdded.Meaning}",
            $"{Listing}(2,1): minor api-added: API class B: {SurfaceRules.LineAdded.Meaning}",
            "openapi/flora.yaml(10,16): patch description-changed: GET /things > summary: Only the wording is different.",
            "Verdict: minor: 2 minor, 1 patch from v0.2.0 to openapi/flora.yaml.",
        }));
    }

    [Test]
    public async Task A_tag_of_another_branch_does_not_count()
    {
        folder.Commit("v0.1.0");
        folder.Switch("side", isNew: true);
        folder.Write("openapi/flora.yaml", Narrower);
        folder.Commit("v0.2.0");
        folder.Switch("main");
        Assert.That((await DiffAsync()).Output, Does.EndWith("from v0.1.0 to openapi/flora.yaml.\n"));
    }

    [Test]
    public async Task A_clone_without_its_tags_is_warned_of()
    {
        folder.Commit("v0.1.0");
        folder.Commit();
        using var clone = GitFolder.ShallowCloneOf(folder);
        var result = await StartedProgram.GeneratorAsync(clone.Path, null, "diff", "--root", clone.Path);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0,
            ".git(1,1): warning FLORA087: This clone is shallow, so a tag 'v*' may exist and not be seen. Fetch all of it: 'git fetch --unshallow --tags'.\n")));
        Assert.That(result.Output, Does.StartWith("Verdict: first release"));
    }

    [Test]
    public async Task A_repository_that_git_refuses_to_read_is_no_first_release()
    {
        using var other = new TemporaryFolder();
        other.Write(GeneratorPaths.Settings, "{}");
        other.Write(GeneratorPaths.DefaultDocument, Old);
        other.Write(".git", "nonsense");
        var result = await StartedProgram.GeneratorAsync(other.Path, null, "diff", "--root", other.Path);
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.ErrorLines, Has.Length.EqualTo(1).And.All.Contains("error FLORA081: git cannot read this repository: "));
    }

    [Test]
    public async Task Lists_its_rules()
    {
        var lines = (await DiffAsync("--rules")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(RuleCatalogue.All.Count + 2));
        Assert.That(lines, Has.Some.EqualTo("| `request-bound-narrowed` | request | major | Values that were allowed before are refused. |"));
    }

    [TestCase("nowhere(1,1): error FLORA087: This is neither a file nor a revision of git. Name a document, or a tag, branch or commit whose document is meant.", 1, "nowhere", "openapi/flora.yaml")]
    [TestCase("HEAD:gone.yaml(1,1): error FLORA087: The revision HEAD does not hold this document. Name another revision, or with --document the file that it holds.", 1, "HEAD", "openapi/flora.yaml", "--document", "gone.yaml")]
    [TestCase("broken.yaml(1,1): error FLORA004: The top of the document is not a mapping. An OpenAPI document begins with 'openapi: 3.1.0' and the keys 'info' and 'paths'.", 1, "openapi/flora.yaml", "broken.yaml")]
    [TestCase("'xml' is no format: use text, json, markdown. See --help.", 2, "--format", "xml")]
    [TestCase("'patch' is nothing to fail on: use breaking, major, minor. See --help.", 2, "--fail-on", "patch")]
    [TestCase("diff takes two versions, OLD and NEW. See --help.", 2, "a", "b", "c")]
    [TestCase("diff has no option '--nonsense'. See --help.", 2, "--nonsense")]
    public async Task What_makes_no_sense_is_one_line(string line, int exitCode, params string[] arguments)
    {
        folder.Write("broken.yaml", "- 1\n");
        folder.Commit();
        Assert.That(await DiffAsync(arguments), Is.EqualTo(new RunResult(exitCode, "", line + "\n")));
    }

    [Test]
    public async Task A_folder_without_git_is_no_stack_trace()
    {
        using var other = new TemporaryFolder();
        other.Write(GeneratorPaths.Settings, "{}");
        other.Write(GeneratorPaths.DefaultDocument, Old);
        Assert.That((await StartedProgram.GeneratorAsync(other.Path, null, "diff", "--root", other.Path)).Output, Does.StartWith("Verdict: first release"));
        Assert.That((await StartedProgram.GeneratorAsync(other.Path, other.Path, "diff", "--root", other.Path)).Error, Does.Contain("FLORA081: 'git' cannot be started"));
    }

    private async Task<string[]> LinesAsync() =>
        [.. (await DiffAsync()).Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' ')];

    private Task<RunResult> DiffAsync(params string[] arguments) =>
        StartedProgram.GeneratorAsync(folder.Path, null, ["diff", "--root", folder.Path, .. arguments]);
}
