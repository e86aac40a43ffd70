namespace Flora.Runtime;

/// <summary>Chance, where nobody injects it.</summary>
internal static class Jitter
{
#if NET8_0_OR_GREATER
    /// <summary>A number from 0 to below 1.</summary>
    internal static double Next() => Random.Shared.NextDouble();
#else
    private static readonly Random Source = new();

    /// <summary>A number from 0 to below 1.</summary>
    internal static double Next()
    {
        // An instance of this class is not made for several threads at once.
        lock (Source)
        {
            return Source.NextDouble();
        }
    }
#endif
}
