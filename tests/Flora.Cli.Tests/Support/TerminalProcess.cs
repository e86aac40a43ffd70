using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Flora.Cli.Tests.Support;

/// <summary>The tool with a pseudo-terminal for its standard output, as on a person's screen.</summary>
internal static class TerminalProcess
{
    /// <summary>Runs the tool on a terminal of a width.</summary>
    /// <returns>What the terminal received, with the line ends of the program, and the exit code.</returns>
    internal static async Task<FloraResult> RunAsync(int columns, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var terminal = Posix.Check(Posix.OpenTerminal(Posix.ReadWrite));
        Posix.Check(Posix.Grant(terminal));
        Posix.Check(Posix.Unlock(terminal));
        var name = Marshal.PtrToStringUTF8(Posix.Name(terminal)) ?? throw new InvalidOperationException("The terminal has no name.");
        // Held open, so that the terminal outlives the tool and nothing that it wrote is lost.
        var held = Posix.Check(Posix.Open([.. Encoding.UTF8.GetBytes(name), 0], Posix.ReadWrite));
        try
        {
            return await RunAsync(terminal, name, columns, arguments, environment);
        }
        finally
        {
            _ = Posix.Close(held);
            _ = Posix.Close(terminal);
        }
    }

    private static async Task<FloraResult> RunAsync(
        int terminal, string name, int columns, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        // The shell gives the terminal to the tool, and ends what it shows with a mark that tells the reader where to stop.
        var start = FloraProcess.StartInfo("/bin/sh", environment);
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec 3>\"$0\"; stty cols {columns.ToString(CultureInfo.InvariantCulture)} rows 50 -opost <\"$0\"; \"$@\" >&3; code=$?; printf '\\004' >&3; exit $code");
        start.ArgumentList.Add(name);
        start.ArgumentList.Add(FloraProcess.Host);
        start.ArgumentList.Add(FloraProcess.Tool);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The shell did not start.");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var shown = Task.Run(() => ReadToMark(terminal));
        await FloraProcess.EndAsync(process);
        return new(process.ExitCode, await shown, await error);
    }

    private static byte[] ReadToMark(int terminal)
    {
        var all = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var count = (int)Posix.Read(terminal, buffer, buffer.Length);
            if (count <= 0) throw new IOException("The terminal ended early.");
            all.AddRange(buffer.AsSpan(0, count));
            if (all[^1] == 4) return [.. all[..^1]];
        }
    }
}
