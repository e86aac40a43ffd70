namespace Flora.Runtime;

/// <summary>A file on disk, opened anew for each attempt.</summary>
internal sealed class PathSource(string path) : FileSource
{
    internal override long? Length => new FileInfo(path) is { Exists: true } file ? file.Length : null;

    internal override bool CanSend => true;

    internal override string? Problem => File.Exists(path) ? null
        : Directory.Exists(path) ? $"is a folder, not a file: {SafeText.Line(path, 500)}"
        : $"does not exist: {SafeText.Line(path, 500)}";

    internal override async Task CopyToAsync(Stream target, long? length, CancellationToken cancellationToken)
    {
        using var file = Open();
        await StreamCopy.ToAsync(file, target, length, cancellationToken).ConfigureAwait(false);
    }

    private FileStream Open()
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, useAsync: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw FileContent.Unreadable(e);
        }
    }
}
