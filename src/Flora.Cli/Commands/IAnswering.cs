namespace Flora.Cli.Commands;

/// <summary>Sends a request, and has its JSON answer printed.</summary>
internal interface IAnswering
{
    /// <summary>Where the value of each column stands in an item of an answer that is a list; empty for any other.</summary>
    IReadOnlyList<Column> Columns { get; }

    /// <summary>The paths of the members that the document names in an answer, or in an item of one that is a list; none when it names none.</summary>
    IReadOnlyList<string> Members { get; }

    /// <summary>Calls the operation.</summary>
    /// <param name="call">What the user asked for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The JSON that was answered, as received; null or empty when nothing was.</returns>
    Task<ReadOnlyMemory<byte>?> SendAsync(ApiCall call, CancellationToken cancellationToken);
}
