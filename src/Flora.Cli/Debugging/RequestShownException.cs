namespace Flora.Cli.Debugging;

/// <summary>Ends a call in place of sending it: the request is known. One of the client's own exceptions, so that it passes through as it is.</summary>
/// <param name="command">The request as a command.</param>
internal sealed class RequestShownException(string command) : FloraException("The request was not sent.")
{
    /// <summary>The request as a command.</summary>
    public string Command { get; } = command;
}
