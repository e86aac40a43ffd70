namespace Flora.History;

/// <summary>Waits by an injected clock.</summary>
internal static class Pause
{
    /// <summary>The longest that every timer can wait.</summary>
    internal static TimeSpan Longest { get; } = TimeSpan.FromMilliseconds(int.MaxValue);

    internal static Task ForAsync(TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
#if NET8_0_OR_GREATER
        Task.Delay(delay, time, cancellationToken);
#else
        TimeProviderTaskExtensions.Delay(time, delay, cancellationToken);
#endif
}
