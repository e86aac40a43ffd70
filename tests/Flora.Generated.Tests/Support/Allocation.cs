namespace Flora.Tests.Support;

/// <summary>Counts the bytes that an action allocates.</summary>
internal static class Allocation
{
    private const int Times = 200;

    /// <summary>The least that this thread allocates for one run, once all is compiled and every pool is filled.</summary>
    internal static long Of(Action action)
    {
        var least = long.MaxValue;
        for (var time = 0; time < Times; time++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
