namespace Flora.Runtime;

/// <summary>What came of asking for a token: it, or why there is none.</summary>
/// <param name="token">The token; null when there is none.</param>
/// <param name="fault">Makes the exception, anew for each call that waited: an exception notes down the attempts of one.</param>
internal sealed class TokenOutcome(FetchedToken? token, Func<FloraException>? fault)
{
    internal FetchedToken? Token { get; } = token;

    internal FetchedToken OrThrow() => Token ?? throw fault!();
}
