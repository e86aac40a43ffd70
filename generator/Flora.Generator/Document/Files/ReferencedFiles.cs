
namespace Flora.Generator.Document.Files;

/// <summary>Reads each file that is referred to once, within bounds.</summary>
/// <param name="document">The document that refers to them.</param>
/// <param name="source">Where they come from.</param>
/// <param name="diagnostics">Takes what is wrong within a file.</param>
internal sealed class ReferencedFiles(ApiDocument document, IDocumentFiles source, Diagnostics diagnostics)
{
    /// <summary>How many files a document may consist of.</summary>
    public const int MaxFiles = 5000;

    /// <summary>How many bytes they may have together.</summary>
    public const long MaxBytes = 50_000_000;

    private readonly SortedDictionary<string, ReferencedFile> files = new(StringComparer.Ordinal);
    private long bytesLeft = MaxBytes;

    /// <summary>The document's own file, relative to its folder.</summary>
    public string Main { get; } = document.File[FolderLength(document.File)..];

    /// <summary>All files that were asked for.</summary>
    public IReadOnlyList<string> Names => [.. files.Keys];

    /// <summary>A file.</summary>
    public ReferencedFile Read(string path)
    {
        if (!files.TryGetValue(path, out var file))
        {
            file = files.Count < MaxFiles ? Load(path) : new(path, null, FormattableString.Invariant($"is one of more than {MaxFiles}"));
            files.TryAdd(path, file);
        }
        return file;
    }

    private ReferencedFile Load(string path)
    {
        if (source.Read(path, bytesLeft, out var reason) is not { } bytes)
        {
            return new(path, null, reason);
        }
        bytesLeft -= bytes.Length;
        var printed = document.File[..FolderLength(document.File)] + path;
        return new(path, DocumentLoader.DecodeFile(printed, bytes, diagnostics), "cannot be used");
    }

    // A revision of git stands before the name of its file.
    private static int FolderLength(string file) => file.LastIndexOfAny(['/', ':']) + 1;
}
