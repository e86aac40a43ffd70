namespace Flora.Runtime;

/// <summary>Keeps the token of each set of scopes, and lets one request for all who wait for it.</summary>
/// <param name="time">Tells whether a token's time is over.</param>
internal sealed class TokenCache(TimeProvider time)
{
    private readonly Dictionary<string, Task<TokenOutcome>> tokens = new(StringComparer.Ordinal);

    /// <summary>The token that is kept, else the one that is under way, else a new one.</summary>
    internal Task<TokenOutcome> Get(string scopes, Func<Task<TokenOutcome>> fetch)
    {
        lock (tokens)
        {
            if (tokens.TryGetValue(scopes, out var known) && (!known.IsCompleted || IsUsable(known)))
            {
                return known;
            }
            // Not within the lock, and not with the first caller's end: others wait for it as well.
            return tokens[scopes] = Task.Run(fetch);
        }
    }

    /// <summary>Forgets a token that a server has refused, unless another one has taken its place.</summary>
    internal void Forget(string scopes, Func<FetchedToken, bool> isRefused)
    {
        lock (tokens)
        {
            if (tokens.TryGetValue(scopes, out var known) && known.IsCompleted && IsUsable(known) && isRefused(known.Result.Token!))
            {
                tokens.Remove(scopes);
            }
        }
    }

    private bool IsUsable(Task<TokenOutcome> known) =>
        known.Status == TaskStatus.RanToCompletion && known.Result.Token is { } token && !token.IsOver(time);
}
