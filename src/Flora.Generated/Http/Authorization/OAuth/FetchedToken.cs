using System.Diagnostics;

namespace Flora.Runtime;

/// <summary>A token that a server has given out.</summary>
/// <param name="authorization">What is sent of it.</param>
/// <param name="end">Until when it is used; null for as long as it is taken.</param>
[DebuggerDisplay("access token")]
internal sealed class FetchedToken(BearerAuthorization authorization, DateTimeOffset? end)
{
    internal BearerAuthorization Authorization { get; } = authorization;

    /// <summary>Whether its time is over.</summary>
    internal bool IsOver(TimeProvider time) => end is { } moment && time.GetUtcNow() >= moment;
}
