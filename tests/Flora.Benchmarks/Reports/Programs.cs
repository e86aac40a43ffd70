using System.Diagnostics;

namespace Flora.Benchmarks.Reports;

/// <summary>Runs programs and takes their time, those that are compared by turns: what else the machine does meets all of them.</summary>
internal static class Programs
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    /// <exception cref="InvalidOperationException">A program failed.</exception>
    internal static IEnumerable<Measurement> Measure(string measure, int rounds, params (string Subject, Func<ProcessStartInfo> Start)[] subjects)
    {
        var times = subjects.Select(static _ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < subjects.Length; i++)
            {
                times[i].Add(Time(subjects[i].Start()));
            }
        }
        // The first run of each fills the caches of files.
        return subjects.Zip(times, (subject, all) => new Measurement(measure, subject.Subject, [.. all.Skip(1)], null));
    }

    /// <summary>Runs a program to its end; gives the most memory that its own process was seen to hold, in bytes. Programs that it starts are not counted.</summary>
    internal static long PeakMemory(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var peak = 0L;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        while (!process.WaitForExit(Glance))
        {
            peak = Math.Max(peak, PeakOf(process));
        }
        return process.ExitCode == 0 ? peak : throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}.");
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

    /// <summary>Runs a program to its end; gives what it took in nanoseconds.</summary>
    internal static double Time(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(began).TotalNanoseconds
            : throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}: {output}");
    }
}
