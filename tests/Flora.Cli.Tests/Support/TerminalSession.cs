using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Flora.Cli.Tests.Support;

/// <summary>
/// The tool in a session of its own on a pseudo-terminal, as a shell of a person would start it: keys come from the terminal, and its
/// Ctrl-C is a signal. Linux only: elsewhere no program starts such a session.
/// </summary>
internal sealed class TerminalSession : IDisposable
{
    private const byte Mark = 4;

    private readonly int terminal;
    private readonly int held;
    private readonly string name;
    private readonly Process process;
    private readonly List<byte> received = [];
    private readonly SemaphoreSlim arrived = new(0);
    private readonly Task reading;
    private readonly Task<string> error;
    private readonly Task<string> output;
    private readonly string settings;

    private TerminalSession(TerminalSetting setting, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        terminal = Posix.Check(Posix.OpenTerminal(Posix.ReadWrite));
        Posix.Check(Posix.Grant(terminal));
        Posix.Check(Posix.Unlock(terminal));
        name = Marshal.PtrToStringUTF8(Posix.Name(terminal)) ?? throw new InvalidOperationException("The terminal has no name.");
        // Held open, so that the terminal outlives the tool and nothing that it wrote is lost.
        held = Posix.Check(Posix.Open([.. Encoding.UTF8.GetBytes(name), 0], Posix.ReadWrite));
        Stty("cols", setting.Columns.ToString(CultureInfo.InvariantCulture), "rows", setting.Rows.ToString(CultureInfo.InvariantCulture), "-opost");
        settings = Stty("-g");
        // Each program replaces the one before, so that the process is the tool itself.
        var start = FloraProcess.StartInfo("/bin/sh", environment);
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(
            $"exec setsid -c \"$@\" <\"$0\" {(setting.OutputFile is { } file ? $">'{file}'" : setting.IsOutput ? ">\"$0\"" : "")} {(setting.IsError ? "2>\"$0\"" : "")}");
        foreach (var word in (IEnumerable<string>)[name, FloraProcess.Host, FloraProcess.Tool, .. arguments])
        {
            start.ArgumentList.Add(word);
        }
        process = Process.Start(start) ?? throw new InvalidOperationException("The tool did not start.");
        process.StandardInput.Close();
        error = process.StandardError.ReadToEndAsync();
        output = process.StandardOutput.ReadToEndAsync();
        reading = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    internal static TerminalSession Start(TerminalSetting setting, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        new(setting, arguments, environment ?? new Dictionary<string, string>());

    /// <summary>The process of the tool.</summary>
    internal int Id => process.Id;

    /// <summary>What the terminal has received so far.</summary>
    internal string Shown
    {
        get
        {
            lock (received)
            {
                return Encoding.UTF8.GetString([.. received]);
            }
        }
    }

    /// <summary>Whether the terminal takes keys as it did before the tool began.</summary>
    internal bool IsAsItWas => Stty("-g") == settings;

    /// <summary>Waits until the terminal has received what a test looks for.</summary>
    internal async Task WaitForAsync(Func<string, bool> isThere)
    {
        using var patience = new CancellationTokenSource(FloraProcess.Limit);
        while (!isThere(Shown))
        {
            try
            {
                await arrived.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"The terminal never showed it: {Shown}");
            }
        }
    }

    /// <summary>Types.</summary>
    internal void Send(string keys)
    {
        var bytes = Encoding.UTF8.GetBytes(keys);
        Posix.Check((int)Posix.Write(terminal, bytes, bytes.Length));
    }

    /// <summary>Does something, and measures how long the tool then takes to end.</summary>
    internal async Task<TimeSpan> EndAfterAsync(Action what)
    {
        var watch = Stopwatch.StartNew();
        what();
        await FloraProcess.EndAsync(process);
        return watch.Elapsed;
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code, and what went elsewhere than to the terminal.</returns>
    internal async Task<FloraResult> EndAsync()
    {
        await FloraProcess.EndAsync(process);
        Posix.Check((int)Posix.Write(held, [Mark], 1));
        await reading;
        return new(process.ExitCode, Encoding.UTF8.GetBytes(await output), await error);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
        _ = Posix.Close(held);
        _ = Posix.Close(terminal);
        arrived.Dispose();
    }

    private void Read()
    {
        var buffer = new byte[4096];
        while (true)
        {
            var count = (int)Posix.Read(terminal, buffer, buffer.Length);
            if (count <= 0) return;
            var isEnd = buffer[count - 1] == Mark;
            lock (received)
            {
                received.AddRange(buffer.AsSpan(0, isEnd ? count - 1 : count));
            }
            if (isEnd) return;
            arrived.Release();
        }
    }

    private string Stty(params string[] words)
    {
        var start = FloraProcess.StartInfo("stty", new Dictionary<string, string>());
        foreach (var word in (IEnumerable<string>)["-F", name, .. words])
        {
            start.ArgumentList.Add(word);
        }
        using var stty = Process.Start(start)!;
        return stty.StandardOutput.ReadToEnd();
    }
}
