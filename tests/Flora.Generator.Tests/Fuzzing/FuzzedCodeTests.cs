using System.Collections.Concurrent;
using Flora.Generator.Tests.Support.Compiling;

namespace Flora.Generator.Tests.Fuzzing;

/// <summary>What a changed document generates compiles, under the rules of the package.</summary>
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
            using var code = GeneratedCode.Try(changed.Document.Text, changed.Document.Name);
            var errors = code.Files.Count == 0 ? code.Findings.Where(finding => finding.Contains(": error ", StringComparison.Ordinal)) : code.CompilerErrors;
            foreach (var error in errors)
            {
                faults.Add($"seed {changed.Seed}: {error}");
            }
        });
        Assert.That(faults, Is.Empty);
    }
}
