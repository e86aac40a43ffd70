namespace Flora.Cli.Commands;

/// <summary>A command that sends one request and prints the bytes that are answered.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
internal sealed class DownloadCommand<TRequest> : RequestCommand<TRequest>, IDownloading
    where TRequest : class, new()
{
    /// <summary>Calls the operation.</summary>
    public required Func<IApiClient, TRequest, RequestOptions, CancellationToken, Task<FloraDownload>> Send { get; init; }

    /// <inheritdoc/>
    public Task<FloraDownload> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var request = RequestOf(call);
        return Send(call.Client, request, call.Options, cancellationToken);
    }
}
