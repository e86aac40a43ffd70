namespace Flora.Tests.Support;

/// <summary>Writes the answer to a request; when it throws, the connection is reset.</summary>
internal delegate Task Reply(RawRequest request, Stream stream, CancellationToken cancellationToken);
