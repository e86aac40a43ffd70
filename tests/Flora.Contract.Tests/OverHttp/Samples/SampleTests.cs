using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.OverHttp.Package;
using Flora.Generator;
using Flora.Generator.Docs.Samples;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Samples;

/// <summary>Every sample of the reference runs, and gives what the reference says.</summary>
public sealed class SampleTests
{
    internal static IReadOnlyList<DocumentedSample> All { get; } = SampleTarget.SamplesOf(PackedFeed.Repository[GeneratorPaths.DefaultDocument], new());

    internal static SampleTarget Target { get; } = new(ToolProgram(), AppContext.BaseDirectory, typeof(SampleTests).Assembly.GetName().Name!, ContractManifest.Current);

    private static IEnumerable<TestCaseData> Samples =>
        from sample in All
        from text in sample.Texts
        select new TestCaseData(sample, text).SetArgDisplayNames($"{sample} in {text.Language}");

    private static IEnumerable<string> Operations => All.Select(sample => sample.Operation).Distinct();

    [TestCaseSource(nameof(Samples))]
    public Task It_prints_the_documented_answer(DocumentedSample sample, SampleText text) => SampleCheck.RunAsync(Target, sample, text);

    [TestCaseSource(nameof(Operations))]
    public void All_samples_of_an_operation_are_one_program_in_CSharp(string operation) =>
        SampleProgram.Compile(Target, operation + ".all", SampleSheet.Of([.. All.Where(sample => sample.Operation == operation)], "C#"));

    [Test]
    public void Every_operation_has_samples_in_three_languages()
    {
        Assert.That(All.SelectMany(sample => sample.Texts, (sample, text) => (sample.Name, text.Language)), Is.Unique);
        Assert.That(Operations, Is.EqualTo(new Pages.OpenApiDocument().Operations.Select(operation => (string?)operation["operationId"])));
        foreach (var sample in All)
        {
            Assert.That(sample.Texts.Select(text => text.Language), Is.EqualTo(["curl", "flora", "C#"]), sample.Name);
        }
    }

    // tests/Flora.Contract.Tests/bin/CONFIGURATION/FRAMEWORK: the tool's own output has the same names.
    private static string ToolProgram()
    {
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return PackedFeed.Repository[$"src/Flora.Cli/bin/{framework.Parent!.Name}/{framework.Name}/flora.dll"];
    }
}
