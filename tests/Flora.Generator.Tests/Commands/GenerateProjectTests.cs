using System.Xml.Linq;
using Flora.Generator.Commands;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Commands;

public sealed class GenerateProjectTests
{
    private const string Extra = "Extra: { type: object, properties: { a: { type: string } } }";

    private TemporaryFolder folder = null!;

    [SetUp]
    public void WriteTheDocument()
    {
        folder = new TemporaryFolder();
        folder.Write("api.yaml", Listing.With(Extra));
    }

    [TearDown]
    public void RemoveTheFolder() => folder.Dispose();

    [Test]
    public void Writes_client_models_runtime_cases_and_what_makes_it_a_project()
    {
        var result = Generate();
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        var files = Project();
        Assert.That(files.Keys, Is.SupersetOf(new[]
        {
            "Acme.Api.csproj", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", ".editorconfig", "generated.lock.json",
            "Generated/ApiClient.g.cs", "Generated/Thing.g.cs", "Runtime/Http/ApiPipeline.cs", "Contracts/manifest.json",
        }));
        Assert.That(files.Keys, Has.None.StartsWith("tool/").And.None.StartsWith("Runtime/Models").And.None.StartsWith("Runtime/Generated"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files["Generated/Thing.g.cs"], Does.Contain("Generated from api.yaml. Edit that document and generate again;").And.Contain("namespace Acme.Api;"));
            Assert.That(files["Generated/ApiClient.g.cs"], Does.Contain("API_API_KEY"));
            Assert.That(files["Runtime/Http/ApiPipeline.cs"], Is.EqualTo(RepositoryFiles.Read("src/Flora.Generated/Http/ApiPipeline.cs")));
            Assert.That(files.Where(file => file.Value.Contains(folder.Path, StringComparison.Ordinal)).Select(file => file.Key), Is.Empty, "names this machine's folder");
            Assert.That(Packages(files["Acme.Api.csproj"]), Is.EqualTo(Packages(RepositoryFiles.Read("src/Flora.Generated/Flora.Generated.csproj"))));
        }
    }

    [Test]
    public void Takes_another_name_for_the_client()
    {
        Generate("--name", "Kite");
        Assert.That(Project()["Generated/KiteClient.g.cs"], Does.Contain("KITE_API_KEY"));
    }

    [Test]
    public void A_second_run_does_nothing_and_one_after_an_edit_writes_only_what_it_changes()
    {
        Generate();
        Assert.That(Generate(), Is.EqualTo(new RunResult(0, "", "")));

        var before = Project();
        folder.Write("out/Mine.cs", "// mine");
        folder.Write("api.yaml", Listing.With());
        Assert.That(Generate().Output, Does.Contain(": 1 files written to ").And.Contain(", 1 removed, "));
        var after = Project();
        Assert.That(before.Keys.Except(after.Keys), Is.EqualTo(new[] { "Generated/Extra.g.cs" }));
        Assert.That(after.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key),
            Is.EquivalentTo(new[] { "Mine.cs", "generated.lock.json", "Generated/ModelCodecs.g.cs" }));
    }

    [Test]
    public void The_same_document_gives_the_same_bytes_in_any_folder()
    {
        Generate();
        folder.Write("elsewhere/api.yaml", folder.Read("api.yaml"));
        Run("generate", "--document", folder["elsewhere/api.yaml"], "--project", folder["second"], "--namespace", "Acme.Api");
        Assert.That(Files("second/"), Is.EqualTo(Project()));
    }

    [Test]
    public void Refuses_to_write_over_a_file_that_it_did_not_write()
    {
        folder.Write("out/Directory.Build.props", "<Project />");
        var result = Generate();
        Assert.That(result, Is.EqualTo(new RunResult(1, "",
            "Directory.Build.props(1,1): error FLORA086: The folder holds a file of this name that the generator did not write. "
            + "Move it away, or name another folder.\n")));
        Assert.That(Project().Keys, Is.EqualTo(new[] { "Directory.Build.props" }));
    }

    [Test]
    public void An_error_leaves_what_was_there()
    {
        Generate();
        var before = Project();
        folder.Write("api.yaml", "openapi: 3.1.0\ninfo: {}\n");
        var result = Generate();
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
        Assert.That(Project(), Is.EqualTo(before));
    }

    [TestCase("A project needs a namespace: name it with --namespace NS. See --help.\n", "--project", "out")]
    [TestCase("--namespace, --name and --tool say what a project is like: name its folder with --project DIR. See --help.\n", "--tool")]
    [TestCase("'a b' is no namespace: it takes C# names of ASCII letters, such as Acme.Api. See --help.\n", "--project", "out", "--namespace", "a b")]
    [TestCase("'a-b' is no name for a client: it takes one C# name of ASCII letters, such as Acme. See --help.\n", "--project", "out", "--namespace", "A", "--name", "a-b")]
    public void What_makes_no_sense_is_one_line_and_exit_2(string message, params string[] arguments) =>
        Assert.That(Run(["generate", .. arguments]), Is.EqualTo(new RunResult(2, "", message)));

    [Test]
    public void A_file_is_no_folder() =>
        Assert.That(Run("generate", "--project", folder["api.yaml"], "--namespace", "A").Error, Does.EndWith("is a file: --project takes a folder. See --help.\n"));

    private static IEnumerable<string> Packages(string project) =>
        XDocument.Parse(project).Descendants("PackageReference").Select(package => $"{package.Attribute("Include")} {package.Parent!.Attribute("Condition")}");

    private SortedDictionary<string, string> Project() => Files("out/");

    private SortedDictionary<string, string> Files(string below) => new(
        folder.Files().Where(file => file.StartsWith(below, StringComparison.Ordinal)).ToDictionary(file => file[below.Length..], folder.Read), StringComparer.Ordinal);

    private RunResult Generate(params string[] more) =>
        Run(["generate", "--document", folder["api.yaml"], "--project", folder["out"], "--namespace", "Acme.Api", .. more]);

    private static RunResult Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return new(new CommandLine(output, error).Run([.. arguments, "--root", RepositoryFiles.Paths.Root]), output.ToString(), error.ToString());
    }
}
