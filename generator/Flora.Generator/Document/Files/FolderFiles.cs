namespace Flora.Generator.Document.Files;

/// <summary>The files of a folder and of those below it. Links are not followed: they could lead out of it.</summary>
/// <param name="folder">The folder of the document.</param>
internal sealed class FolderFiles(string folder) : IDocumentFiles
{
    /// <inheritdoc/>
    public byte[]? Read(string path, long maxBytes, out string reason)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, path));
            reason = HasLink(path) ? "is a link or lies behind one, and links are not followed"
                : Directory.Exists(file.FullName) ? "is a folder"
                : !file.Exists ? "does not exist"
                : file.Length == 0 ? Empty
                : file.Length > maxBytes ? TooLong
                : "";
            return reason.Length == 0 ? File.ReadAllBytes(file.FullName) : null;
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException or ArgumentException or NotSupportedException)
        {
            reason = "cannot be read";
            return null;
        }
    }

    /// <summary>The reason that a file is not read because of its length.</summary>
    public const string TooLong = "is too long, or all files together are";

    // Pipes and devices have no length, and some of them never end: nothing without a length is opened.
    private const string Empty = "is empty, or no regular file";

    private bool HasLink(string path)
    {
        var at = folder;
        foreach (var segment in path.Split('/'))
        {
            at = Path.Combine(at, segment);
            if (new DirectoryInfo(at).LinkTarget is not null)
            {
                return true;
            }
        }
        return false;
    }
}
