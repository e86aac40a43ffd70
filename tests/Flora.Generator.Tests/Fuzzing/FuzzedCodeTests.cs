using System.Collections.Concurrent;
using Flora.Generator.Tests.Support.Compiling;
using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Fuzzing;

/// <summary>What a changed document generates compiles: the client and the models under the rules of the package, and the tool.</summary>
public sealed class FuzzedCodeTests
{
    private const int Sample = 25;

    [Test]
    public void A_sample_of_what_generates_compiles()
    {
        var documents = Enumerable.Range(0, 1000)
            .Select(number => (Seed: number * 5, Document: FuzzedDocument.OfTree(number * 5)))
            .Where(changed => !changed.Document.Run().HasErrors)
            .Take(Sample)
            .ToList();
        Assert.That(documents, Has.Count.EqualTo(Sample));
        var faults = new ConcurrentBag<string>();
        Parallel.ForEach(documents, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, changed =>
        {
            foreach (var fault in Faults(changed.Document))
            {
                faults.Add($"seed {changed.Seed}: {fault}");
            }
        });
        Assert.That(faults, Is.Empty);
    }

    private static IEnumerable<string> Faults(FuzzedDocument document)
    {
        using var code = GeneratedCode.Try(document.Text, document.Name);
        if (code.Files.Count == 0)
        {
            return code.Findings;
        }
        return code.CompilerErrors.Count > 0 ? code.CompilerErrors : DrivenTool.Faults(code);
    }
}
