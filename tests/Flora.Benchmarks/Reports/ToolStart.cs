using System.Diagnostics;
using System.Runtime.InteropServices;
using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Server;

namespace Flora.Benchmarks.Reports;

/// <summary>The tool as one trimmed file, beside curl and jq doing the same.</summary>
internal static class ToolStart
{
    internal static IEnumerable<Measurement> Measure(int rounds, ICollection<string> remarks)
    {
        var folder = Directory.CreateTempSubdirectory("flora-benchmark-tool-").FullName;
        try
        {
            Programs.Time(new ProcessStartInfo("dotnet",
            [
                "publish", Repository.PathOf("src", "Flora.Cli"), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
                "-p:SingleFile=true", "-p:FloraGenerateOnBuild=false", "--output", folder, "--verbosity", "quiet", "--nologo",
            ]));
            var tool = Path.Combine(folder, OperatingSystem.IsWindows() ? "flora.exe" : "flora");
            using var server = ServerProcess.Start(pages: 1);
            ProcessStartInfo With(string program, params string[] arguments)
            {
                var start = new ProcessStartInfo(program, arguments);
                start.Environment["FLORA_API_KEY"] = Clients.Key;
                start.Environment["FLORA_BASE_URL"] = server.Url.AbsoluteUri;
                start.Environment["FLORA_CONFIG"] = Path.Combine(folder, "no-config.json");
                return start;
            }
            List<Measurement> measured = [.. Programs.Measure(Measures.ToolHelp, rounds, (Subjects.Tool, With(tool, "--help")))];
            (string, ProcessStartInfo) list = (Subjects.Tool, With(tool, "generations", "list", "--limit", "100", "--format", "jsonl"));
            if (OperatingSystem.IsWindows() || !new[] { "curl", "jq" }.All(IsOnPath))
            {
                remarks.Add($"{Subjects.Curl} is absent: curl, jq and a shell are needed.");
                return [.. measured, .. Programs.Measure(Measures.ToolList, rounds, list)];
            }
            const string Pipe = "curl -sS -H \"Authorization: Bearer $FLORA_API_KEY\" \"$FLORA_BASE_URL/generations?limit=100\" | jq -c '.generations[]'";
            return [.. measured, .. Programs.Measure(Measures.ToolList, rounds, list, (Subjects.Curl, With("sh", "-c", Pipe)))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
