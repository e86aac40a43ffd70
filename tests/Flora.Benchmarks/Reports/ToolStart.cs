using System.Diagnostics;
using System.Runtime.InteropServices;
using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Server;

namespace Flora.Benchmarks.Reports;

/// <summary>The tool as one file, in both its flavours, and as `dotnet tool` installs it, beside curl and jq doing the same.</summary>
internal static class ToolStart
{
    private static readonly string[] SingleFile = ["--runtime", RuntimeInformation.RuntimeIdentifier, "-p:SingleFile=true"];

    internal static IEnumerable<Measurement> Measure(int rounds, ICollection<string> remarks)
    {
        var folder = Directory.CreateTempSubdirectory("flora-benchmark-tool-").FullName;
        try
        {
            var tools = Tools(folder, remarks).ToList();
            using var server = ServerProcess.Start(pages: 1);
            Func<ProcessStartInfo> With(params string[] command)
            {
                var start = new ProcessStartInfo(command[0], command[1..]);
                start.Environment["FLORA_API_KEY"] = Clients.Key;
                start.Environment["FLORA_BASE_URL"] = server.Url.AbsoluteUri;
                start.Environment["FLORA_CONFIG"] = Path.Combine(folder, "no-config.json");
                return () => start;
            }
            (string, Func<ProcessStartInfo>)[] Started(params string[] arguments) => [.. tools.Select(tool => (tool.Subject, With([.. tool.Command, .. arguments])))];
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

    private static IEnumerable<(string Subject, string[] Command)> Tools(string folder, ICollection<string> remarks)
    {
        var (native, trimmed, installed) = (Path.Combine(folder, "native"), Path.Combine(folder, "trimmed"), Path.Combine(folder, "installed"));
        if (IsPublished(native, Subjects.Tool, remarks, [.. SingleFile, "-p:NativeCode=true"])) yield return (Subjects.Tool, [ProgramIn(native)]);
        if (IsPublished(trimmed, Subjects.TrimmedTool, remarks, [.. SingleFile, "-p:NativeCode=false"])) yield return (Subjects.TrimmedTool, [ProgramIn(trimmed)]);
        if (IsPublished(installed, Subjects.InstalledTool, remarks)) yield return (Subjects.InstalledTool, ["dotnet", Path.Combine(installed, "flora.dll")]);
    }

    private static bool IsPublished(string folder, string subject, ICollection<string> remarks, params string[] more)
    {
        try
        {
            Programs.Time(new ProcessStartInfo("dotnet",
            [
                "publish", Repository.PathOf("src", "Flora.Cli"), "--configuration", "Release", .. more,
                "-p:FloraGenerateOnBuild=false", "--output", folder, "--verbosity", "quiet", "--nologo",
            ]));
            return true;
        }
        catch (InvalidOperationException e)
        {
            remarks.Add($"{subject} is absent: it cannot be published here ({e.Message.Split('\n')[0]}).");
            return false;
        }
    }

    private static string ProgramIn(string folder) => Path.Combine(folder, OperatingSystem.IsWindows() ? "flora.exe" : "flora");

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
