using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Flora.Generator.Engine.Server;

/// <summary>A program in Java that ends with this process, also when this process is killed.</summary>
public sealed class JavaProcess : IDisposable
{
    /// <summary>
    /// A shell waits for the end of its input, which comes however the tests end, and then ends the program. Windows has no such
    /// shell: there the program outlives tests that are killed, and only those.
    /// </summary>
    private const string Guard =
        """exec 3<&0; "$@" </dev/null 3<&- & child=$!; (while read -r line <&3; do :; done; kill $child) >/dev/null 2>&1 & wait $child""";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output = new();

    private JavaProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    /// <summary>Starts a program and waits for the line in which it says that it is ready.</summary>
    /// <returns>The program and what the pattern found.</returns>
    /// <exception cref="ToolException">There is no Java, or it is too old.</exception>
    /// <exception cref="InvalidOperationException">The program ended instead.</exception>
    public static async Task<(JavaProcess Program, Match Ready)> StartAsync(string jar, IEnumerable<string> arguments, Regex ready)
    {
        string[] command = [JavaRuntime.Find(), "-jar", jar, .. arguments];
        var program = new JavaProcess(OperatingSystem.IsWindows()
            ? new ProcessStartInfo(command[0], command[1..])
            : new ProcessStartInfo("/bin/sh", ["-c", Guard, "sh", .. command]));
        try
        {
            return (program, await program.RunUntilAsync(ready));
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    /// <summary>Ends the program.</summary>
    public void Dispose()
    {
        End(this, EventArgs.Empty);
        AppDomain.CurrentDomain.ProcessExit -= End;
        process.Dispose();
    }

    private Task<Match> RunUntilAsync(Regex ready)
    {
        var found = new TaskCompletionSource<Match>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => found.TrySetException(Failure());
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return found.Task.WaitAsync(StartTimeout);

        void Read(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
            if (line is not null && ready.Match(line) is { Success: true } match)
            {
                found.TrySetResult(match);
            }
        }
    }

    private InvalidOperationException Failure()
    {
        lock (output)
        {
            return new($"Java ended with {process.ExitCode}:\n{output}");
        }
    }

    private void End(object? sender, EventArgs arguments)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It was never started, or has ended.
        }
    }
}
