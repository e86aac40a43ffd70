namespace Flora.Cli.Commands;

/// <summary>One call of an operation, as the user asked for it.</summary>
/// <param name="Client">What sends it.</param>
/// <param name="Options">What differs from the client's options.</param>
/// <param name="Values">The values of the operation's options as typed, by option; those left out are absent.</param>
/// <param name="AllPages">Whether to go on to the last page.</param>
/// <param name="MaxItems">How many items are wanted at most; null sets no bound.</param>
internal sealed record ApiCall(
    IFloraClient Client,
    RequestOptions Options,
    IReadOnlyDictionary<string, string> Values,
    bool AllPages,
    int? MaxItems);
