using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Server;

namespace Flora.Benchmarks.Reports;

/// <summary>FLORA's own SDK on Node, which lists the same history; installed from npm beside this program.</summary>
internal static class TypeScriptSdk
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Peers", "TypeScript");

    /// <summary>The measurement; null, with a remark, where Node or the package cannot be had.</summary>
    internal static Measurement? Measure(int rounds, ICollection<string> remarks)
    {
        try
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            {
                Run(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = Folder });
            }
            using var server = ServerProcess.Start(WholeHistory.Pages);
            var lines = Run(Program(server.Url.AbsoluteUri, rounds))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ')).ToArray();
            if (lines.Any(static line => line[0] != "10000"))
            {
                throw new InvalidOperationException("The TypeScript SDK did not list 10,000 items.");
            }
            // The first third is left out: Node compiles what runs often.
            var times = lines.Skip(lines.Length / 3).Select(static line => double.Parse(line[1], CultureInfo.InvariantCulture) * 1e6);
            return new(Measures.WholeHistory, Subjects.TypeScript, [.. times], null);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            remarks.Add($"{Subjects.TypeScript} is absent: Node.js or its package cannot be had here ({e.Message.Split('\n')[0]}).");
            return null;
        }
    }

    /// <summary>The program that lists the history so many times.</summary>
    internal static ProcessStartInfo Program(string url, int rounds) =>
        new("node", ["list.mjs", url, rounds.ToString(CultureInfo.InvariantCulture)]) { WorkingDirectory = Folder };

    private static string Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new IOException($"{start.FileName} ended with {process.ExitCode}");
    }
}
