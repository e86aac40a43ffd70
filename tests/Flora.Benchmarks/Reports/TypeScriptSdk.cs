using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Server;

namespace Flora.Benchmarks.Reports;

/// <summary>FLORA's own SDK on Node, in a process that lists the same history when it is told to; installed from npm beside this program.</summary>
internal sealed class TypeScriptSdk : IDisposable
{
    private const int ListingsARound = 3;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Peers", "TypeScript");

    private readonly ServerProcess server;
    private readonly Process node;

    private TypeScriptSdk()
    {
        server = ServerProcess.Start(WholeHistory.Pages);
        node = Process.Start(new ProcessStartInfo("node", ["list.mjs", server.Url.AbsoluteUri])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>Starts it; null, with a remark, where Node or the package cannot be had.</summary>
    internal static TypeScriptSdk? Start(ICollection<string> remarks)
    {
        try
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            {
                Install();
            }
            return new();
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            remarks.Add($"{Subjects.TypeScript} is absent: Node.js or its package cannot be had here ({e.Message.Split('\n')[0]}).");
            return null;
        }
    }

    /// <summary>The program that lists the history once and ends.</summary>
    internal static ProcessStartInfo Once(string url) => new("node", ["list.mjs", url, "once"]) { WorkingDirectory = Folder };

    /// <summary>Some listings, as one round.</summary>
    /// <exception cref="InvalidOperationException">Not every item came.</exception>
    internal Measurement Round() =>
        new(Measures.WholeHistory, Subjects.TypeScript, [Median.Of(Enumerable.Range(0, ListingsARound).Select(_ => Listing()).ToArray())], null);

    public void Dispose()
    {
        node.StandardInput.Close();
        node.WaitForExit();
        node.Dispose();
        server.Dispose();
    }

    private double Listing()
    {
        node.StandardInput.WriteLine();
        return node.StandardOutput.ReadLine()?.Split(' ') is ["10000", var milliseconds]
            ? double.Parse(milliseconds, CultureInfo.InvariantCulture) * 1e6
            : throw new InvalidOperationException("The TypeScript SDK did not list 10,000 items.");
    }

    private static void Install()
    {
        var start = new ProcessStartInfo(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = Folder };
        using var npm = Process.Start(start)!;
        npm.WaitForExit();
        if (npm.ExitCode != 0) throw new IOException($"npm ended with {npm.ExitCode}");
    }
}
