using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Flora.Contract.Tests.Server;

/// <summary>A program in Java that ends with this process, also when this process is killed.</summary>
internal sealed class JavaProcess : IDisposable
{
    private const string MissingJava =
        "The contract tests need Java 17 or newer on the PATH: install one (Debian and Ubuntu: apt-get install openjdk-17-jre-headless).";

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
        process = new Process { StartInfo = start };
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    /// <summary>Starts a program and waits for the line in which it says that it is ready.</summary>
    /// <returns>The program and what the pattern found.</returns>
    /// <exception cref="InvalidOperationException">There is no Java, or the program did not get ready.</exception>
    public static async Task<(JavaProcess Program, Match Ready)> StartAsync(string jar, IEnumerable<string> arguments, Regex ready)
    {
        string[] command = ["java", "-jar", jar, .. arguments];
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

    private async Task<Match> RunUntilAsync(Regex ready)
    {
        var found = new TaskCompletionSource<Match>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.StartInfo.RedirectStandardInput = true;
        process.StartInfo.RedirectStandardOutput = true;
        process.StartInfo.RedirectStandardError = true;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => found.TrySetException(Failure());
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException(MissingJava);
        }
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await found.Task.WaitAsync(StartTimeout);

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
        process.WaitForExit();   // the last lines of output come after the event
        const int commandNotFound = 127;
        lock (output)
        {
            return new(process.ExitCode == commandNotFound ? MissingJava : $"Java ended with {process.ExitCode}:\n{output}");
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
