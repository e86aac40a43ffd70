namespace Flora.Cli.Commands;

/// <summary>A command that sends one request and prints the JSON that is answered, or nothing when nothing is.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
internal sealed class SendCommand<TRequest> : RequestCommand<TRequest>, IAnswering
    where TRequest : class, new()
{
    /// <summary>Calls the operation, and gives the body that was answered.</summary>
    public required Func<IApiClient, TRequest, RequestOptions, CancellationToken, Task<ReadOnlyMemory<byte>?>> Send { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var request = RequestOf(call);
        return Send(call.Client, request, call.Options, cancellationToken);
    }
}
