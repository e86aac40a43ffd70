using System.Diagnostics;
using System.Runtime.InteropServices;
using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Server;

namespace Flora.Benchmarks.Reports;

/// <summary>The tool as one file, in both its flavours, beside curl and jq doing the same.</summary>
internal static class ToolStart
{
    internal static IEnumerable<Measurement> Measure(int rounds, ICollection<string> remarks)
    {
        var folder = Directory.CreateTempSubdirectory("flora-benchmark-tool-").FullName;
        try
        {
            (string Subject, string Program)[] tools =
                [(Subjects.Tool, Publish(Path.Combine(folder, "native"), isNative: true)), (Subjects.TrimmedTool, Publish(Path.Combine(folder, "trimmed"), isNative: false))];
            using var server = ServerProcess.Start(pages: 1);
            Func<ProcessStartInfo> With(string program, params string[] arguments)
            {
                var start = new ProcessStartInfo(program, arguments);
                start.Environment["FLORA_API_KEY"] = Clients.Key;
                start.Environment["FLORA_BASE_URL"] = server.Url.AbsoluteUri;
                start.Environment["FLORA_CONFIG"] = Path.Combine(folder, "no-config.json");
                return () => start;
            }
            (string, Func<ProcessStartInfo>)[] Started(params string[] arguments) => [.. tools.Select(tool => (tool.Subject, With(tool.Program, arguments)))];
            var helps = Started("--help");
            var lists = Started("generations", "list", "--limit", "100", "--format", "jsonl");
            if (OperatingSystem.IsWindows() || !new[] { "curl", "jq" }.All(IsOnPath))
            {
                remarks.Add($"{Subjects.Curl} is absent: curl, jq and a shell are needed.");
                return [.. Programs.Measure(Measures.ToolHelp, rounds, helps), .. Programs.Measure(Measures.ToolList, rounds, lists)];
            }
            const string Pipe = "curl -sS -H \"Authorization: Bearer $FLORA_API_KEY\" \"$FLORA_BASE_URL/generations?limit=100\" | jq -c '.generations[]'";
            (string, Func<ProcessStartInfo>) curl = (Subjects.Curl, With("sh", "-c", Pipe));
            return [.. Programs.Measure(Measures.ToolHelp, rounds, [.. helps, curl]), .. Programs.Measure(Measures.ToolList, rounds, [.. lists, curl])];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Publish(string folder, bool isNative)
    {
        Programs.Time(new ProcessStartInfo("dotnet",
        [
            "publish", Repository.PathOf("src", "Flora.Cli"), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "-p:SingleFile=true",
            $"-p:NativeCode={(isNative ? "true" : "false")}", "-p:FloraGenerateOnBuild=false", "--output", folder, "--verbosity", "quiet", "--nologo",
        ]));
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "flora.exe" : "flora");
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
