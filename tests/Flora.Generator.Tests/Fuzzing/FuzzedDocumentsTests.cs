using System.Collections.Concurrent;
using System.Diagnostics;
using Flora.Generator.Document;

namespace Flora.Generator.Tests.Fuzzing;

/// <summary>Whatever a document says, it is refused with a place or it goes through; nothing throws, and nothing hangs.</summary>
public sealed class FuzzedDocumentsTests
{
    private const int Trees = 5000;
    private const int Texts = 500;

    /// <summary>A document takes some milliseconds; one that takes so much longer hangs, however busy the machine is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    [Test]
    public void The_document_that_is_changed_generates() =>
        Assert.That(FuzzedDocument.Unchanged.Run().Where(finding => finding.Severity == Severity.Error), Is.Empty);

    [Test]
    public void Every_changed_document_is_refused_or_generates_and_a_third_generates() =>
        Assert.That(Run(Trees, FuzzedDocument.OfTree), Is.GreaterThanOrEqualTo(Trees / 3));

    [Test]
    public void Every_changed_text_is_refused_or_generates() => Assert.That(Run(Texts, FuzzedDocument.OfText), Is.Positive);

    /// <summary>Runs documents at once.</summary>
    /// <returns>How many generate.</returns>
    private static int Run(int count, Func<int, FuzzedDocument> make)
    {
        var running = new ConcurrentDictionary<int, long>();
        var faults = new ConcurrentBag<string>();
        var generating = 0;
        var all = Task.Factory.StartNew(
            () => Parallel.For(0, count, seed =>
            {
                running[seed] = Stopwatch.GetTimestamp();
                if (Generates(make(seed), seed, faults))
                {
                    Interlocked.Increment(ref generating);
                }
                running.TryRemove(seed, out _);
            }),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (!all.Wait(Pause))
        {
            Assert.That(running.Where(document => Stopwatch.GetElapsedTime(document.Value) > Patience).Select(document => $"seed {document.Key}"), Is.Empty,
                "The generator hangs.");
        }
        Assert.That(faults, Is.Empty);
        TestContext.Out.WriteLine($"{generating} of {count} generate.");
        return generating;
    }

    private static bool Generates(FuzzedDocument document, int seed, ConcurrentBag<string> faults)
    {
        try
        {
            var findings = document.Run();
            foreach (var finding in findings.Where(finding => finding.Location == SourceLocation.None))
            {
                faults.Add($"seed {seed}: without a place: {finding}");
            }
            return !findings.HasErrors;
        }
        catch (Exception fault)
        {
            faults.Add($"seed {seed}: {fault}");
            return false;
        }
    }
}
