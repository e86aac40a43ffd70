using System.Diagnostics;
using System.Text;

namespace Flora.Generator.Engine;

/// <summary>Another program while it runs: started without a shell, and ended with this object.</summary>
internal sealed class ToolProcess : IDisposable
{
    /// <summary>No tool takes this long; one that does hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process process;
    private readonly TimeSpan patience;
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();

    private ToolProcess(Process process, TimeSpan patience)
    {
        this.process = process;
        this.patience = patience;
        process.OutputDataReceived += (_, line) => output.Append(line.Data).Append('\n');
        process.ErrorDataReceived += (_, line) => error.Append(line.Data).Append('\n');
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What a program left behind.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">What it printed.</param>
    /// <param name="Error">What it printed as errors.</param>
    internal sealed record Result(int ExitCode, string Output, string Error)
    {
        /// <summary>The first line that says anything, of its errors or else of its output.</summary>
        public string FirstLine => Lines(Error).Concat(Lines(Output)).FirstOrDefault("It said nothing.");

        private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
    }

    /// <summary>Starts a program, waits for its end and returns what it printed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder that it works in.</param>
    /// <param name="memory">Watches its memory; null when nobody asks for it.</param>
    /// <exception cref="ToolException">It cannot be started, or it hangs.</exception>
    public static Result Run(string program, IEnumerable<string> arguments, string folder, MemoryWatch? memory = null)
    {
        using var tool = Start(program, arguments, folder);
        return tool.End("", memory);
    }

    /// <summary>Starts a program that reads its standard input.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder that it works in.</param>
    /// <param name="patience">How long it may take to read its input, and then to end; null for ten minutes.</param>
    /// <exception cref="ToolException">It cannot be started.</exception>
    public static ToolProcess Start(string program, IEnumerable<string> arguments, string folder, TimeSpan? patience = null)
    {
        var start = DotNetProcess.WithoutBuildSettings(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        });
        // A program of .NET that ends after some seconds spends more on profiling itself than that gains.
        start.Environment.TryAdd("DOTNET_TieredPGO", "0");
        try
        {
            return new(Process.Start(start) ?? throw new InvalidOperationException("no process"), patience ?? Patience);
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new ToolException(Document.DiagnosticCodes.ToolFailed, $"'{start.FileName}' cannot be started: {fault.Message}.",
                "Check that it is installed and that you may run it.");
        }
    }

    /// <summary>Gives the program the rest of its input, and waits for its end.</summary>
    /// <param name="input">The input.</param>
    /// <param name="memory">Watches its memory; null when nobody asks for it.</param>
    /// <exception cref="ToolException">It hangs.</exception>
    public Result End(string input, MemoryWatch? memory = null)
    {
        Give(input);
        if (memory is null)
        {
            process.WaitForExit(patience);
        }
        else
        {
            memory.Watch(process, patience);
        }
        if (!process.HasExited)
        {
            throw Hangs();
        }
        process.WaitForExit();
        return new(process.ExitCode, output.ToString(), error.ToString());
    }

    /// <summary>Ends the program if it still runs.</summary>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
        process.Dispose();
    }

    // A pipe holds less than a document has: a program that does not read it must not hold this one.
    private void Give(string input)
    {
        var standardInput = process.StandardInput;
        var given = Task.Run(() =>
        {
            try
            {
                standardInput.Write(input);
                standardInput.Close();
            }
            catch (IOException)
            {
                // It reads no more: its exit code and what it printed tell why.
            }
        });
        if (!given.Wait(patience))
        {
            throw Hangs();
        }
    }

    private ToolException Hangs() => new(
        Document.DiagnosticCodes.ToolFailed, $"'{process.StartInfo.FileName}' did not end within {patience.TotalMinutes} minutes.", "Try again.");
}
