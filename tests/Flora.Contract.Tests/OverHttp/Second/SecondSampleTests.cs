using Flora.Contract.Tests.OverHttp.Samples;
using Flora.Generator.Docs.Samples;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Second;

/// <summary>The samples of a document with bodies, forms, files and downloads: what the reference of this API may have to show next.</summary>
public sealed class SecondSampleTests
{
    private static IEnumerable<TestCaseData> Samples =>
        from sample in SampleTarget.SamplesOf(SecondProject.Document, new() { Namespace = SecondProject.Namespace })
        from text in sample.Texts
        select new TestCaseData(sample, text).SetArgDisplayNames($"{sample} in {text.Language}");

    private static SampleTarget Target => new(SecondProject.Tool, Path.GetDirectoryName(SecondProject.Tool)!, "flora", SecondProject.Manifest);

    [TestCaseSource(nameof(Samples))]
    public Task It_prints_the_documented_answer(DocumentedSample sample, SampleText text) => SampleCheck.RunAsync(Target, sample, text);
}
