using System.Diagnostics;
using System.Globalization;

namespace Flora.Benchmarks.Server;

/// <summary>A <see cref="PageServer"/> in another process.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri url)
    {
        this.process = process;
        Url = url;
    }

    /// <summary>The base URL of the API.</summary>
    internal Uri Url { get; }

    internal static ServerProcess Start(int pages, TimeSpan delay = default)
    {
        var start = ThisProgram.With(
            PageServer.Verb, pages.ToString(CultureInfo.InvariantCulture), delay.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server did not start.");
        return new(process, new Uri(line));
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
