namespace Flora.Cli.Auth;

/// <summary>A part of a credential other than the API key: it comes from the environment alone.</summary>
/// <param name="Variable">The environment variable.</param>
/// <param name="Set">Hands it to the client.</param>
internal sealed record ToolCredential(string Variable, Action<FloraClientOptions, string> Set)
{
    /// <summary>Whether nobody else is to see it.</summary>
    public bool IsSecret { get; init; } = true;

    /// <summary>Whether it is sent with a request itself, and not for a token.</summary>
    public bool IsSent { get; init; } = true;
}
