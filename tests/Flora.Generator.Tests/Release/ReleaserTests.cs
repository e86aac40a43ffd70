using Flora.Generator.Document;
using Flora.Generator.Release;
using Flora.Generator.Tests.Diff;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Release;

/// <summary>The steps as they are, on a small repository; only the programs that they start are replaced.</summary>
public sealed class ReleaserTests
{
    private const string Wider = "maximum: 200";
    private const string Narrower = "maximum: 50";

    private readonly List<string> started = [];
    private GitFolder folder = null!;

    [SetUp]
    public void MakeARepository()
    {
        folder = new(SurfaceDocument.Text);
        folder.Write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n### Fixed\n\n- A bug.\n");
        Version("0.1.0");
        started.Clear();
    }

    [TearDown]
    public void RemoveIt() => folder.Dispose();

    [Test]
    public void The_first_release_needs_no_earlier_one()
    {
        var result = Run();
        Assert.That(result, Is.EqualTo(new RunResult(0, """
            Release 0.1.0
            lint: check the document ...
            lint: ok
            verify: compare the generated files with what the document gives ...
            verify: ok
            diff: compare with the newest tag 'v*' ...
            Verdict: first release: no tag 'v*' leads here, so there is nothing to compare with.
            diff: ok
            version: compare the number in Directory.Build.props with the verdict ...
            version: ok
            tests: run 'dotnet test Flora.Generated.sln' ...
            tests: ok
            pack: put the packages into artifacts/ ...
            pack: ok
            changelog: put the changes under the new number in CHANGELOG.md ...
            changelog: ok

            """, "")));
        Assert.That(started, Is.EqualTo(new[]
        {
            "lint", "verify", "test Flora.Generated.sln", "pack Flora.Generated.sln --configuration Release --output artifacts",
        }));
        Assert.That(folder.Read("CHANGELOG.md"), Is.EqualTo("# Changelog\n\n## 0.1.0\n\n### Fixed\n\n- A bug.\n"));
    }

    [TestCase("0.1.0", "0.1.0", Wider, "0.1.1")]
    [TestCase("0.1.0", "0.1.1", Narrower, "0.2.0")]
    [TestCase("1.0.0", "1.0.1", Wider, "1.1.0")]
    [TestCase("1.0.0", "1.1.0", Narrower, "2.0.0")]
    public void Fails_when_the_version_rose_less_than_the_verdict(string earlier, string version, string bound, string wanted)
    {
        Tag(earlier);
        Edit(bound);
        Version(version);
        var before = folder.Read("CHANGELOG.md");
        var result = Run();
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Match($@"^Directory\.Build\.props\(1,1\): error FLORA089: The version is {version}, and after {earlier} the verdict '(major|minor)' asks for {wanted} at least.*\. Raise '<Version>'\.\n$"));
        Assert.That(result.Error.Contains("below 1.0.0 a break raises the second number"), Is.EqualTo(earlier[0] == '0'));
        Assert.That(result.Output, Does.EndWith("version: failed\n"));
        Assert.That(started, Is.EqualTo(new[] { "lint", "verify" }));
        Assert.That(folder.Read("CHANGELOG.md"), Is.EqualTo(before));
    }

    [TestCase("0.1.0", "0.1.1", Wider, "### Changed\n\n- `GET /things > query limit > maximum`: 100 became 200. More values are allowed than before.\n")]
    [TestCase("1.0.0", "2.0.0", Narrower, "### Changed\n\n- **Breaking:** `GET /things > query limit > maximum`: 100 became 50. Values that were allowed before are refused.\n")]
    [TestCase("1.0.0", "1.0.1", "maximum: 100", "")]
    public void Puts_the_changes_under_the_new_number_once(string earlier, string version, string bound, string lines)
    {
        Tag(earlier);
        Edit(bound);
        Version(version);
        Assert.That(Run().ExitCode, Is.Zero);
        var changelog = $"# Changelog\n\n## {version}\n\n### Fixed\n\n- A bug.\n{(lines.Length > 0 ? "\n" : "")}{lines}";
        Assert.That(folder.Read("CHANGELOG.md"), Is.EqualTo(changelog));
        Assert.That(Run().ExitCode, Is.Zero);
        Assert.That(folder.Read("CHANGELOG.md"), Is.EqualTo(changelog));
    }

    [TestCase("lint", "lint")]
    [TestCase("verify", "verify")]
    [TestCase("test Flora.Generated.sln", "tests")]
    [TestCase("pack Flora.Generated.sln --configuration Release --output artifacts", "pack")]
    public void Stops_at_the_step_that_fails(string program, string step)
    {
        var before = folder.Read("CHANGELOG.md");
        var result = Run(fails: program);
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.EndWith($"{step}: failed\n"));
        Assert.That(started[^1], Is.EqualTo(program));
        Assert.That(folder.Read("CHANGELOG.md"), Is.EqualTo(before));
    }

    [Test]
    public void A_tag_that_is_no_version_is_told()
    {
        folder.Commit("vnext");
        Assert.That(Run().Error, Is.EqualTo("Directory.Build.props(1,1): error FLORA089: The newest tag vnext is no version. Tag releases as 'v1.2.3'.\n"));
    }

    [Test]
    public async Task A_dry_run_of_the_program_tells_what_it_would_do_and_changes_nothing()
    {
        Tag("0.1.0");
        Edit(Narrower);
        Version("0.2.0");
        var before = folder.Read("CHANGELOG.md");
        var result = await StartedProgram.GeneratorAsync(folder.Path, null, "release", "--dry-run", "--root", folder.Path);
        Assert.That(result, Is.EqualTo(new RunResult(0, """
            Release 0.2.0, as a dry run
            lint: would check the document
            verify: would compare the generated files with what the document gives
            diff: compare with the newest tag 'v*' ...
            openapi/flora.yaml(13,89): major request-bound-narrowed: GET /things > query limit > maximum: 100 became 50. Values that were allowed before are refused.
            Verdict: major: 1 major from v0.1.0 to openapi/flora.yaml.
            diff: ok
            version: compare the number in Directory.Build.props with the verdict ...
            version: ok
            tests: would run 'dotnet test Flora.Generated.sln'
            pack: would put the packages into artifacts/
            changelog: would put the changes under the new number in CHANGELOG.md

            ## 0.2.0

            ### Changed

            - **Breaking:** `GET /things > query limit > maximum`: 100 became 50. Values that were allowed before are refused.

            """, "")));
        Assert.That(folder.Read("CHANGELOG.md"), Is.EqualTo(before));
        Assert.That(Directory.Exists(Path.Combine(folder.Path, "artifacts")), Is.False);
    }

    [TestCase("<Project />", "There is no version.")]
    [TestCase("<Project><PropertyGroup><Version>one</Version></PropertyGroup></Project>", "'one' is no version.")]
    [TestCase("<Project>", "The file cannot be read: ")]
    public async Task A_version_that_cannot_be_read_is_told(string text, string message)
    {
        folder.Write("Directory.Build.props", text);
        var result = await StartedProgram.GeneratorAsync(folder.Path, null, "release", "--dry-run", "--root", folder.Path);
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.ErrorLines, Has.Length.EqualTo(1).And.All.StartsWith($"Directory.Build.props(1,1): error FLORA089: {message}"));
    }

    private RunResult Run(string fails = "")
    {
        var diagnostics = new Diagnostics();
        using var output = new StringWriter();
        var paths = new GeneratorPaths(folder.Path);
        var state = new ReleaseState(paths, paths[GeneratorPaths.DefaultDocument], ProjectVersion.Read(paths, diagnostics)!, output);
        var went = Releaser.Run(ReleaseSteps.Of(() => Start("lint"), () => Start("verify"), arguments => Start(string.Join(' ', arguments))), state, isDry: false);
        return new(went ? 0 : 1, output.ToString(), string.Concat(diagnostics.Concat(state.Diagnostics).Select(diagnostic => diagnostic + "\n")));

        bool Start(string program)
        {
            started.Add(program);
            return program != fails;
        }
    }

    private void Tag(string version)
    {
        Version(version);
        folder.Commit("v" + version);
    }

    private void Edit(string bound) => folder.Write(GeneratorPaths.DefaultDocument, SurfaceDocument.Text.Replace("maximum: 100", bound));

    private void Version(string version) =>
        folder.Write("Directory.Build.props", $"<Project><PropertyGroup><Version>{version}</Version></PropertyGroup></Project>");
}
