namespace Flora.Cli.Configuration;

/// <summary>Reads what should be small, and may have no end.</summary>
internal static class BoundedInput
{
    /// <summary>Reads to the end.</summary>
    /// <exception cref="IOException">There is more than the limit.</exception>
    internal static byte[] Read(Stream stream, int limit)
    {
        var buffer = new byte[limit + 1];
        var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return count <= limit ? buffer[..count] : throw new IOException($"it is larger than {limit / 1024} KiB");
    }
}
