using System.Diagnostics;
using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Peers;

namespace Flora.Benchmarks.Reports;

/// <summary>The generator as a build starts it: a process, and NSwag in another.</summary>
internal static class Generation
{
    private const int LargeResources = 150;

    internal static IEnumerable<Measurement> Measure(int rounds, ICollection<string> remarks)
    {
        if (!File.Exists(Repository.PathOf("generator", "tools", "node_modules", "nswag", "package.json")))
        {
            remarks.Add("Generation is not measured: the engine is not installed. `./build.ps1 lint` installs it.");
            return [];
        }
        var folder = Directory.CreateTempSubdirectory("flora-benchmark-generation-").FullName;
        try
        {
            var program = Repository.PathOf("generator", "Flora.Generator");
            Programs.Time(new ProcessStartInfo("dotnet", ["build", program, "--configuration", "Release", "--verbosity", "quiet", "--nologo"]));
            var large = Path.Combine(folder, "large.yaml");
            File.WriteAllText(large, LargeDocument.Write(LargeResources));
            ProcessStartInfo Start(params string[] arguments) => new(
                "dotnet", [Path.Combine(program, "bin", "Release", "net10.0", "Flora.Generator.dll"), "generate", .. arguments])
            {
                WorkingDirectory = Repository.PathOf(),
            };
            ProcessStartInfo Project(string document, string name) =>
                Start("--document", document, "--project", Path.Combine(folder, name), "--namespace", "Measured");
            return
            [
                .. Programs.Measure(Measures.GenerationSmall, rounds, (Subjects.Generator, Project(Repository.PathOf("openapi", "flora.yaml"), "small"))),
                .. Programs.Measure(Measures.GenerationLarge, rounds, (Subjects.Generator, Project(large, "large"))),
                .. Programs.Measure(Measures.GenerationNone, rounds, (Subjects.Generator, Start())),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
