using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Flora.Benchmarks.Reports;

/// <summary>What a report says of where it was made.</summary>
internal static class Machine
{
    internal static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; {RuntimeInformation.OSArchitecture}");

    /// <summary>The commit that was measured; whether the files differ from it.</summary>
    internal static string Commit() => Git("rev-parse", "--short=10", "HEAD") is { Length: > 0 } commit
        ? commit + (Git("status", "--porcelain", "--untracked-files=no").Length > 0 ? ", with changes" : "")
        : "unknown";

    private static string Processor() =>
        File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line.Split(':', 2)[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";

    // Without git, or outside of its repositories, the commit is not known.
    private static string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Repository.PathOf(), RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return output.Trim();
        }
        catch (Win32Exception)
        {
            return "";
        }
    }
}
