using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Flora.Cli.Tests.Support;

/// <summary>The tool with a pseudo-terminal for its standard input, on which a test types; what it prints goes into pipes.</summary>
internal sealed class TypingTerminal : IDisposable
{
    private readonly int terminal;
    private readonly int held;
    private readonly string name;

    private TypingTerminal(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        terminal = Check(Posix.OpenTerminal(Posix.ReadWrite));
        Check(Posix.Grant(terminal));
        Check(Posix.Unlock(terminal));
        name = Marshal.PtrToStringUTF8(Posix.Name(terminal))!;
        // Held open, so that the terminal outlives the tool and keeps its settings.
        held = Check(Posix.Open([.. Encoding.UTF8.GetBytes(name), 0], Posix.ReadWrite));
        var start = FloraProcess.StartInfo("/bin/sh", environment);
        foreach (var word in (string[])["-c", "exec \"$@\" <\"$0\"", name, FloraProcess.Host, FloraProcess.Tool, .. arguments])
        {
            start.ArgumentList.Add(word);
        }
        Process = Process.Start(start) ?? throw new InvalidOperationException("The shell did not start.");
    }

    /// <summary>The tool: the shell became it.</summary>
    internal Process Process { get; }

    /// <summary>Starts the tool, and waits until it has printed on standard error what a text ends with.</summary>
    internal static async Task<TypingTerminal> StartAsync(string prompt, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var typing = new TypingTerminal(arguments, environment);
        var shown = new StringBuilder();
        var letter = new char[1];
        while (!shown.ToString().EndsWith(prompt, StringComparison.Ordinal))
        {
            if (await typing.Process.StandardError.ReadAsync(letter).AsTask().WaitAsync(FloraProcess.Limit) == 0)
            {
                typing.Dispose();
                throw new IOException($"The tool did not ask, but said: {shown}");
            }
            shown.Append(letter);
        }
        return typing;
    }

    /// <summary>Types.</summary>
    internal void Type(string text) => Check((int)Write(terminal, Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetByteCount(text)));

    /// <summary>Waits for the end of the tool.</summary>
    /// <returns>Its exit code, and what it printed since the prompt.</returns>
    internal async Task<FloraResult> EndAsync()
    {
        var error = Process.StandardError.ReadToEndAsync();
        var output = Process.StandardOutput.ReadToEndAsync();
        await FloraProcess.EndAsync(Process);
        return new(Process.ExitCode, Encoding.UTF8.GetBytes(await output), await error);
    }

    /// <summary>Types a line that the terminal shows again, and gives everything that it has shown up to there.</summary>
    internal async Task<string> EchoAsync(string line)
    {
        Type(line + "\n");
        return await Task.Run(ReadLine).WaitAsync(FloraProcess.Limit);
    }

    private string ReadLine()
    {
        var all = new List<byte>();
        var buffer = new byte[4096];
        while (all.Count == 0 || all[^1] != '\n')
        {
            all.AddRange(buffer.AsSpan(0, Check((int)Posix.Read(terminal, buffer, buffer.Length))));
        }
        return Encoding.UTF8.GetString([.. all]).TrimEnd('\r', '\n');
    }

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill(entireProcessTree: true);
        Process.Dispose();
        _ = Posix.Close(held);
        _ = Posix.Close(terminal);
    }

    private static int Check(int result) =>
        result >= 0 ? result : throw new IOException($"No pseudo-terminal: error {Marshal.GetLastPInvokeError()}.");

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    private static extern nint Write(int file, byte[] buffer, nint count);
}
