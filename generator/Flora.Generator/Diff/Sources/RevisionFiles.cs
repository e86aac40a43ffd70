using System.Text;
using Flora.Generator.Document.Files;

namespace Flora.Generator.Diff.Sources;

/// <summary>The files beside a document at a revision of git.</summary>
/// <param name="git">The repository.</param>
/// <param name="revision">The revision.</param>
/// <param name="document">The document's file, relative to the repository.</param>
internal sealed class RevisionFiles(GitRepository git, string revision, string document) : IDocumentFiles
{
    private readonly string folder = document[..(document.LastIndexOf('/') + 1)];

    /// <inheritdoc/>
    public byte[]? Read(string path, long maxBytes, out string reason)
    {
        var bytes = git.Read(revision, folder + path) is { } text ? Encoding.UTF8.GetBytes(text) : null;
        reason = bytes is null ? "does not exist" : bytes.Length > maxBytes ? FolderFiles.TooLong : "";
        return reason.Length == 0 ? bytes : null;
    }
}
