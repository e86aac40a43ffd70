using System.Diagnostics;
using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Peers;

namespace Flora.Benchmarks.Reports;

/// <summary>
/// The generator that builds start, as a process which starts NSwag, into a new folder; beside it NSwag with its own templates, as one uses it without a
/// generator. Cold means that each is a new process; files are in the system's caches.
/// </summary>
internal static class Generation
{
    private const int LargeResources = 150;

    private static string Engine { get; } =
        Repository.PathOf("generator", "tools", "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");

    internal static IEnumerable<Measurement> Measure(int rounds, ICollection<string> remarks)
    {
        if (!File.Exists(Engine))
        {
            remarks.Add("Generation is not measured: the engine is not installed. `./build.ps1 lint` installs it.");
            return [];
        }
        var folder = Directory.CreateTempSubdirectory("flora-benchmark-generation-").FullName;
        try
        {
            Programs.Time(new ProcessStartInfo("dotnet", ["build", Repository.PathOf("generator", "Flora.Generator"), "--verbosity", "quiet", "--nologo"]));
            var large = Path.Combine(folder, "large.yaml");
            File.WriteAllText(large, LargeDocument.Write(LargeResources));
            return
            [
                .. Programs.Measure(Measures.GenerationSmall, rounds, Of(folder, Repository.PathOf("openapi", "flora.yaml"))),
                .. WithMemory(Measures.GenerationLarge, rounds, Of(folder, large)),
                .. Programs.Measure(Measures.GenerationNone, rounds, (Subjects.Generator, () => Generator())),
                BuildTarget.Measure(rounds),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<Measurement> WithMemory(string measure, int rounds, (string Subject, Func<ProcessStartInfo> Start)[] subjects) =>
        Programs.Measure(measure, rounds, subjects).Zip(subjects, (measured, subject) =>
            subject.Subject == Subjects.Generator ? measured with { Bytes = Programs.PeakMemory(subject.Start()) } : measured);

    private static (string Subject, Func<ProcessStartInfo> Start)[] Of(string folder, string document)
    {
        // A new folder each time: into the same one there would be nothing to write.
        string Next() => Path.Combine(folder, Path.GetRandomFileName());
        return
        [
            (Subjects.Generator, () => Generator("--document", document, "--project", Next(), "--namespace", "Measured")),
            (Subjects.Stock, () => new ProcessStartInfo(
                "dotnet", [Engine, "openapi2csclient", "/input:" + document, "/output:" + Next() + ".cs", "/namespace:Stock", "/classname:{controller}Client"])),
        ];
    }

    private static ProcessStartInfo Generator(params string[] arguments) => new(
        "dotnet", [Repository.PathOf("generator", "Flora.Generator", "bin", "Debug", "net10.0", "Flora.Generator.dll"), "generate", .. arguments])
    {
        WorkingDirectory = Repository.PathOf(),
    };
}
