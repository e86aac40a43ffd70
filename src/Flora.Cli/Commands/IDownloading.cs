namespace Flora.Cli.Commands;

/// <summary>Sends a request, and has the bytes of its answer printed.</summary>
internal interface IDownloading
{
    /// <summary>Calls the operation.</summary>
    /// <param name="call">What the user asked for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<FloraDownload> SendAsync(ApiCall call, CancellationToken cancellationToken);
}
