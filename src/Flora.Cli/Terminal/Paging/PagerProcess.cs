using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Flora.Cli.Terminal.Paging;

/// <summary>A pager at work: it has the terminal until it ends.</summary>
internal sealed class PagerProcess : IDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(50);

    private readonly TerminalMode mode;
    private readonly Process process;
    private readonly Stream input;

    private PagerProcess(Process process, TerminalMode mode)
    {
        this.mode = mode;
        this.process = process;
        input = process.StandardInput.BaseStream;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>Starts it; null when it does not.</summary>
    internal static PagerProcess? Start(PagerCommand command)
    {
        if (command.Program is null) return null;
        var start = new ProcessStartInfo(command.Program) { RedirectStandardInput = true };
        foreach (var word in command.Words.Skip(1))
        {
            start.ArgumentList.Add(word);
        }
        // As git does: less and lv show colours when nothing else is said.
        start.Environment.TryAdd("LESS", "FRX");
        start.Environment.TryAdd("LV", "-c");
        // Before it can change anything.
        var mode = TerminalMode.Now();
        try
        {
            return Process.Start(start) is { } process ? new(process, mode) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Completes when it has ended, as when its user has seen enough.</summary>
    internal Task Ended => process.WaitForExitAsync();

    /// <exception cref="OutputClosedException">Its user has seen enough.</exception>
    internal void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            input.Write(buffer);
            input.Flush();
        }
        catch (IOException)
        {
            throw new OutputClosedException();
        }
    }

    /// <summary>Says that no more comes, and waits until its user has seen enough.</summary>
    internal async Task CloseAsync()
    {
        try
        {
            input.Close();
        }
        catch (IOException)
        {
            // It takes no more.
        }
        await Ended.ConfigureAwait(false);
        mode.Restore();
    }

    /// <summary>Ends it: it is asked to, and made to when it does not at once.</summary>
    internal void Stop()
    {
        if (process.HasExited) return;
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
            return;
        }
        _ = Signal(process.Id, Terminate);
        _ = Task.Delay(Grace).ContinueWith(_ => Kill(), TaskScheduler.Default);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        process.Dispose();
    }

    private void OnExit(object? sender, EventArgs arguments)
    {
        Kill();
        mode.Restore();
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
