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
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        }
        start.ArgumentList.Add(PageServer.Verb);
        start.ArgumentList.Add(pages.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(delay.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
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
