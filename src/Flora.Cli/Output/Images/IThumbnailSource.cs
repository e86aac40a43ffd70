namespace Flora.Cli.Output.Images;

/// <summary>Finds and fetches the images of items.</summary>
internal interface IThumbnailSource : IDisposable
{
    /// <summary>Fetches the first image of each item.</summary>
    /// <param name="items">The items as UTF-8 JSON.</param>
    /// <param name="progress">Is told how many images there are, and how many of them are done.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A thumbnail for each item; null for one without an image. No image that cannot be had is an exception.</returns>
    Task<IReadOnlyList<Thumbnail?>> FetchAsync(IReadOnlyList<ReadOnlyMemory<byte>> items, Action<int, int> progress, CancellationToken cancellationToken);
}
