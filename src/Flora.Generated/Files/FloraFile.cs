using System.Diagnostics;
using Flora.Runtime;

namespace Flora;

/// <summary>A file to send. Nothing of it is read before it is sent, and it is never held in memory.</summary>
public sealed class FloraFile
{
    private FloraFile(FileSource source, string? fileName, string? contentType)
    {
        Source = source;
        FileName = fileName;
        ContentType = Checked(contentType);
    }

    /// <summary>The name under which it is sent; null for none.</summary>
    public string? FileName { get; }

    /// <summary>Its media type, such as <c>image/png</c>; null leaves it to the contract.</summary>
    public string? ContentType { get; }

    /// <summary>How many bytes it has; null when that is not known beforehand.</summary>
    public long? Length => Source.Length;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal FileSource Source { get; }

    /// <summary>A file on disk, opened for each attempt.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="contentType">Its media type, such as <c>image/png</c>; null leaves it to the contract.</param>
    /// <param name="fileName">The name under which it is sent; null for its own.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty, or <paramref name="contentType"/> is no media type.</exception>
    public static FloraFile FromPath(string path, string? contentType = null, string? fileName = null)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        if (path.Length == 0) throw new ArgumentException("The path is empty.", nameof(path));
        return new(new PathSource(path), fileName ?? Path.GetFileName(path), contentType);
    }

    /// <summary>A stream, from where it stands to its end; it stays the caller's to dispose.</summary>
    /// <param name="stream">The stream. Only one that can seek can be sent again when an attempt fails.</param>
    /// <param name="fileName">The name under which it is sent; null for none.</param>
    /// <param name="contentType">Its media type, such as <c>image/png</c>; null leaves it to the contract.</param>
    /// <exception cref="ArgumentException"><paramref name="stream"/> is null or cannot be read, or <paramref name="contentType"/> is no media type.</exception>
    public static FloraFile FromStream(Stream stream, string? fileName = null, string? contentType = null)
    {
        if (stream is null) throw new ArgumentNullException(nameof(stream));
        if (!stream.CanRead) throw new ArgumentException("The stream cannot be read.", nameof(stream));
        return new(new StreamSource(stream), fileName, contentType);
    }

    /// <summary>Bytes in memory.</summary>
    /// <param name="bytes">Not copied.</param>
    /// <param name="fileName">The name under which they are sent; null for none.</param>
    /// <param name="contentType">Their media type, such as <c>image/png</c>; null leaves it to the contract.</param>
    /// <exception cref="ArgumentException"><paramref name="contentType"/> is no media type.</exception>
    public static FloraFile FromBytes(ReadOnlyMemory<byte> bytes, string? fileName = null, string? contentType = null) =>
        new(new BytesSource(bytes), fileName, contentType);

    /// <summary>The name, never the content.</summary>
    public override string ToString() => FileName ?? "(file)";

    private static string? Checked(string? contentType) =>
        contentType is null || System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out _)
            ? contentType
            : throw new ArgumentException($"\"{SafeText.Line(contentType, 100)}\" is no media type.", nameof(contentType));
}
