using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Flora.Cli.Tests.Support;

/// <summary>An interactive shell on a pseudo-terminal, for what somebody types into it. Its set-up binds Ctrl-G to print the line.</summary>
internal sealed partial class ShellTerminal : IDisposable
{
    private const string End = "|end>";
    private const string Ready = "READY!";

    private readonly int terminal;
    private readonly int held;
    private readonly Process process;

    private ShellTerminal(int terminal, int held, Process process)
    {
        this.terminal = terminal;
        this.held = held;
        this.process = process;
    }

    /// <summary>Starts a shell.</summary>
    /// <param name="folder">Where, and with which tool.</param>
    /// <param name="setup">What is typed first.</param>
    /// <param name="shell">The shell and its arguments.</param>
    internal static async Task<ShellTerminal> StartAsync(ToolFolder folder, string setup, params string[] shell)
    {
        var terminal = Posix.OpenTerminal(Posix.ReadWrite);
        Assert.That(Posix.Grant(terminal) + Posix.Unlock(terminal), Is.Zero);
        var name = Marshal.PtrToStringUTF8(Posix.Name(terminal))!;
        var held = Posix.Open([.. Encoding.UTF8.GetBytes(name), 0], Posix.ReadWrite);
        var start = folder.Start(shell[0]);
        // Who opens a terminal as the leader of a session controls it, as a shell must.
        start.FileName = "setsid";
        foreach (var argument in (string[])["sh", "-c", "exec <\"$0\" >\"$0\" 2>&1; stty cols 200 rows 50; exec \"$@\"", name, .. shell])
        {
            start.ArgumentList.Add(argument);
        }
        var session = new ShellTerminal(terminal, held, Process.Start(start)!);
        session.Write($"{setup}; printf '%s%s\\n' REA DY!\r");
        await session.ReadAsync(Ready);
        return session;
    }

    /// <summary>Types into an empty line.</summary>
    /// <returns>What was shown, and the line as it is then.</returns>
    internal async Task<(string Shown, string Line)> TypeAsync(string keys)
    {
        Write(keys + "\a");
        var shown = await ReadAsync(End);
        // To the end of the line, and all of it away.
        Write("\u0005\u0015");
        return (shown, Line().Matches(shown)[^1].Groups["line"].Value);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
        _ = Posix.Close(held);
        _ = Posix.Close(terminal);
    }

    private void Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.That((int)Posix.Write(terminal, bytes, bytes.Length), Is.EqualTo(bytes.Length));
    }

    private Task<string> ReadAsync(string mark) => Task.Run(() => Read(mark)).WaitAsync(FloraProcess.Limit);

    private string Read(string mark)
    {
        var all = new StringBuilder();
        var buffer = new byte[4096];
        while (!all.ToString().Contains(mark, StringComparison.Ordinal))
        {
            var count = (int)Posix.Read(terminal, buffer, buffer.Length);
            if (count <= 0) throw new IOException($"The terminal ended early: {all}");
            all.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
        return all.ToString();
    }

    [GeneratedRegex(@"<(?<line>[^\r\n]*)\|end>")]
    private static partial Regex Line();
}
