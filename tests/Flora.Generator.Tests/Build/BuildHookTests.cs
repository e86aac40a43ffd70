using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Build;

/// <summary>Builds a small project that holds generated files, in a copy of the repository.</summary>
public sealed class BuildHookTests
{
    private const string Document = GeneratorPaths.DefaultDocument;
    private const string Status = "src/Flora.Generated/Generated/GenerationStatus.g.cs";

    /// <summary>It lists what it would compile and compiles none of it, since that would need all of the runtime.</summary>
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks></PropertyGroup>
          <Import Project="../../generator/Flora.Generator.targets" />
          <Target Name="ShowAndDropGenerated" AfterTargets="FloraGenerate">
            <ItemGroup><Dropped Include="@(Compile)" Condition="$([System.String]::Copy('%(Compile.Identity)').EndsWith('.g.cs'))" /></ItemGroup>
            <Message Importance="high" Text="compiles %(Dropped.Filename)" />
            <ItemGroup><Compile Remove="@(Dropped)" /></ItemGroup>
          </Target>
        </Project>
        """;

    private RepositoryCopy copy = null!;

    [SetUp]
    public async Task CopyTheRepositoryAsync()
    {
        copy = await RepositoryCopy.GeneratedAsync();
        copy.Write("src/Flora.Generated/Flora.Generated.csproj", Project);
    }

    [TearDown]
    public void RemoveTheCopy() => copy.Dispose();

    [Test]
    public async Task Generates_once_when_an_input_changed_and_not_otherwise()
    {
        // A fresh clone: nothing to generate, and no Node to do it with.
        using var without = RepositoryCopy.WithoutTools(copy);
        without.Write("src/Flora.Generated/Flora.Generated.csproj", Project);
        var files = without.GeneratedFiles();
        var fresh = await BuildAsync(without, PathWithoutNode(without));
        Assert.That(fresh.ExitCode, Is.Zero, fresh.ToString());
        Assert.That(without.GeneratedFiles(), Is.EqualTo(files));

        // An edit without Node: one line says what to install, and the output stays.
        without.Edit(Document, "description: State of a run.", "description: What state a run is in.");
        var refused = await BuildAsync(without, PathWithoutNode(without));
        Assert.That(refused.ExitCode, Is.Not.Zero);
        Assert.That(refused.Output, Does.Match(@"generator/tools/package\.json\(1,1\): error FLORA080: Node\.js .* Install Node\.js 20 or later"));
        Assert.That(without.GeneratedFiles(), Is.EqualTo(files));
    }

    [Test]
    public async Task Edits_new_types_and_broken_documents()
    {
        var first = await BuildAsync(copy);
        Assert.That(first.ExitCode, Is.Zero, first.ToString());
        copy.Delete("generator/obj/flora.nswag.log");

        // An edit: regenerated once for both target frameworks, and a new type is compiled in the same build.
        copy.Edit(Document, "description: State of a run.", "description: What state a run is in.");
        copy.Edit(Document, "  schemas:\n", "  schemas:\n    Added:\n      type: object\n      description: New.\n      properties: {name: {type: string, description: A name.}}\n\n");
        var edited = await BuildAsync(copy);
        Assert.That(edited.ExitCode, Is.Zero, edited.ToString());
        Assert.That(Count(edited.Output, "files written"), Is.EqualTo(1), edited.ToString());
        Assert.That(Count(edited.Output, "compiles Added.g"), Is.EqualTo(2), edited.ToString());
        Assert.That(copy.Read(Status), Does.Contain("What state a run is in."));

        // Nothing changed: the generator is not even started.
        copy.Delete("generator/obj/flora.gate");
        Assert.That((await BuildAsync(copy)).ExitCode, Is.Zero);
        Assert.That(copy.Has("generator/obj/flora.gate"), Is.False, "the generator ran");

        // A generated file that is gone or was edited is an input as well.
        copy.Delete(Status);
        Assert.That((await BuildAsync(copy)).ExitCode, Is.Zero);
        Assert.That(copy.Has(Status), Is.True);

        // A broken document: the error has a place, and the output stays.
        var files = copy.GeneratedFiles();
        copy.Edit(Document, "\ninfo:\n", "\ninfo: [\n");
        var broken = await BuildAsync(copy);
        Assert.That(broken.ExitCode, Is.Not.Zero);
        Assert.That(broken.Output, Does.Match(@"openapi/flora\.yaml\(\d+,\d+\): error FLORA003: "));
        Assert.That(copy.GeneratedFiles(), Is.EqualTo(files));

        // Switched off, nobody looks at the document.
        Assert.That((await BuildAsync(copy, null, "-p:FloraGenerateOnBuild=false")).ExitCode, Is.Zero);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Task<RunResult> BuildAsync(RepositoryCopy copy, string? path = null, params string[] more) =>
        StartedProgram.RunAsync(Path.Combine(copy.Path, "src", "Flora.Generated"), path, ["build", .. more]);

    /// <summary>A PATH without the folders that hold Node, but with the shell that the build starts programs with.</summary>
    private static string PathWithoutNode(RepositoryCopy copy)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Where(folder => !File.Exists(Path.Combine(folder, "node")) && !File.Exists(Path.Combine(folder, "node.exe")));
        var shell = Path.Combine(copy.Path, "shell");
        if (!OperatingSystem.IsWindows() && !Directory.Exists(shell))
        {
            Directory.CreateDirectory(shell);
            File.CreateSymbolicLink(Path.Combine(shell, "sh"), "/bin/sh");
        }
        return string.Join(Path.PathSeparator, folders.Append(shell));
    }
}
