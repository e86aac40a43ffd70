using System.Text.RegularExpressions;
using Flora.Generator.Commands;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Build;

/// <summary>There may be no PowerShell where this runs, so each verb of the script must be a line that can be read and checked.</summary>
public sealed partial class BuildScriptTests
{
    private static readonly Dictionary<string, string> Lines = Verb().Matches(RepositoryFiles.Read("build.ps1"))
        .ToDictionary(match => match.Groups["verb"].Value, match => match.Groups["line"].Value.Trim());

    [Test]
    public void Has_the_verbs_and_nothing_else() =>
        Assert.That(Lines.Keys, Is.EqualTo(new[] { "lint", "generate", "verify", "approve", "explain", "docs", "diff", "build", "test", "pack", "publish", "benchmarks", "release" }));

    [TestCase("lint")]
    [TestCase("generate")]
    [TestCase("verify")]
    [TestCase("explain", " @rest")]
    [TestCase("docs", " @rest")]
    [TestCase("diff", " @rest")]
    [TestCase("release", " @rest")]
    public void Calls_a_command_that_the_generator_has(string verb, string rest = "")
    {
        Assert.That(Lines[verb], Is.EqualTo($"dotnet run --project generator/Flora.Generator -- {verb}{rest}"));
        using var output = new StringWriter();
        Assert.That(new CommandLine(output, output).Run([verb, "--help"]), Is.Zero, output.ToString());
    }

    [TestCase("approve", "dotnet test tests/Flora.Generated.Tests --filter PublicApi -e FLORA_APPROVE=1")]
    [TestCase("build", "dotnet build Flora.Generated.sln")]
    [TestCase("test", "dotnet test Flora.Generated.sln")]
    [TestCase("pack", "dotnet pack Flora.Generated.sln --configuration Release --output artifacts")]
    [TestCase("publish", "dotnet publish src/Flora.Cli --configuration Release -p:SingleFile=true --output \"artifacts/$rest\" --runtime @rest")]
    public void Calls_dotnet_on_something_that_exists(string verb, string line)
    {
        Assert.That(Lines[verb], Is.EqualTo(line));
        var target = RepositoryFiles.Paths[line.Split(' ')[2]];
        Assert.That(File.Exists(target) || Directory.Exists(target), Is.True, target);
    }

    [Test]
    public void Measures_with_the_benchmarks()
    {
        Assert.That(Lines["benchmarks"], Is.EqualTo("dotnet run --project tests/Flora.Benchmarks --configuration Release -- @rest"));
        Assert.That(Directory.Exists(RepositoryFiles.Paths["tests/Flora.Benchmarks"]), Is.True);
    }

    [Test]
    public void Ends_with_the_exit_code_of_the_command()
    {
        var script = RepositoryFiles.Read("build.ps1");
        Assert.That(script, Does.EndWith("exit $LASTEXITCODE\n"));
        Assert.That(script.Split('\n').Where(line => line.Contains("dotnet") && !line.TrimStart().StartsWith('#')), Has.Exactly(Lines.Count).Items);
    }

    [GeneratedRegex(@"^\s+'(?<verb>[a-z]+)'\s+\{(?<line>[^{}]+)\}\r?$", RegexOptions.Multiline)]
    private static partial Regex Verb();
}
