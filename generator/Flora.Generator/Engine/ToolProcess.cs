using System.Diagnostics;
using System.Text;

namespace Flora.Generator.Engine;

/// <summary>Runs another program to its end.</summary>
internal static class ToolProcess
{
    /// <summary>No tool takes this long; one that does hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>What a program left behind.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">What it printed.</param>
    /// <param name="Error">What it printed as errors.</param>
    /// <param name="PeakMemory">The most memory that it was seen to hold, in bytes.</param>
    internal sealed record Result(int ExitCode, string Output, string Error, long PeakMemory)
    {
        /// <summary>The first line that says anything, of its errors or else of its output.</summary>
        public string FirstLine => Lines(Error).Concat(Lines(Output)).FirstOrDefault("It said nothing.");

        private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
    }

    /// <summary>Starts a program without a shell, waits for its end and returns what it printed.</summary>
    /// <exception cref="ToolException">It cannot be started, or it hangs.</exception>
    public static Result Run(string program, IEnumerable<string> arguments, string folder)
    {
        var start = DotNetProcess.WithoutBuildSettings(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        });
        // A program of .NET that ends after some seconds spends more on profiling itself than that gains.
        start.Environment.TryAdd("DOTNET_TieredPGO", "0");
        using var process = Start(start);
        var output = new StringBuilder();
        var error = new StringBuilder();
        process.OutputDataReceived += (_, line) => output.Append(line.Data).Append('\n');
        process.ErrorDataReceived += (_, line) => error.Append(line.Data).Append('\n');
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        var peak = 0L;
        var since = Stopwatch.StartNew();
        while (!process.WaitForExit(Glance) && since.Elapsed < Patience)
        {
            peak = Math.Max(peak, PeakOf(process));
        }
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            throw new ToolException(Document.DiagnosticCodes.ToolFailed, $"'{program}' did not end within {Patience.TotalMinutes} minutes.",
                "Try again.");
        }
        process.WaitForExit();
        return new(process.ExitCode, output.ToString(), error.ToString(), peak);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;   // it has just ended
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("no process");
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new ToolException(Document.DiagnosticCodes.ToolFailed, $"'{start.FileName}' cannot be started: {fault.Message}.",
                "Check that it is installed and that you may run it.");
        }
    }
}
