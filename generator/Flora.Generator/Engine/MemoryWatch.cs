using System.Diagnostics;

namespace Flora.Generator.Engine;

/// <summary>Looks at a program's memory again and again while it runs.</summary>
internal sealed class MemoryWatch
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>The most that the program was seen to hold, in bytes. Programs that it starts are not counted.</summary>
    public long Peak { get; private set; }

    /// <summary>Watches a program until it ends, or until the patience does.</summary>
    public void Watch(Process process, TimeSpan patience)
    {
        var since = Stopwatch.StartNew();
        while (!process.WaitForExit(Glance) && since.Elapsed < patience)
        {
            Peak = Math.Max(Peak, PeakOf(process));
        }
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;   // it has just ended
        }
    }
}
