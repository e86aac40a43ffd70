using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Peers;

namespace Flora.Benchmarks.Reports;

/// <summary>What the generator adds to a build in which no input has changed, as MSBuild itself tells it.</summary>
internal static partial class BuildTarget
{
    internal static Measurement Measure(int rounds) =>
        // The first build may generate.
        new(Measures.BuildNone, Subjects.Generator, [.. Enumerable.Range(0, rounds + 1).Select(static _ => Build()).Skip(1)], null);

    private static double Build()
    {
        // In one node: else one waits for another's, and the time is told twice.
        var start = new ProcessStartInfo("dotnet", ["build", Repository.PathOf("src", "Flora.Generated"), "--nologo", "-m:1", "-clp:PerformanceSummary"])
        {
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        var line = Line().Match(output);
        return build.ExitCode == 0 && line.Success
            ? double.Parse(line.Groups["ms"].Value, CultureInfo.InvariantCulture) * 1e6
            : throw new InvalidOperationException($"The build ended with {build.ExitCode} and tells no time of FloraGenerate: {output}");
    }

    // All calls together: the target runs for each target framework.
    [GeneratedRegex(@"^\s*(?<ms>\d+) ms\s+FloraGenerate\s", RegexOptions.Multiline)]
    private static partial Regex Line();
}
