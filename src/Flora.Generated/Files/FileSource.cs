namespace Flora.Runtime;

/// <summary>Where the bytes of a file come from.</summary>
internal abstract class FileSource
{
    /// <summary>How many bytes there are; null when that is not known beforehand.</summary>
    internal abstract long? Length { get; }

    /// <summary>Whether the bytes can be had now, again if need be.</summary>
    internal abstract bool CanSend { get; }

    /// <summary>What is wrong before anything is sent; null for nothing.</summary>
    internal virtual string? Problem => null;

    /// <summary>Writes all bytes.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="length">How many bytes were announced; null for none.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="FloraValidationException">The bytes cannot be had, or are not as many as were announced.</exception>
    internal abstract Task CopyToAsync(Stream target, long? length, CancellationToken cancellationToken);
}
