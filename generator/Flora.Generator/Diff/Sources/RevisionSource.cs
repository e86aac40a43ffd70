using System.Text;
using Flora.Generator.Document;

namespace Flora.Generator.Diff.Sources;

/// <summary>Finds the versions that are to be compared.</summary>
/// <param name="paths">The repository.</param>
/// <param name="documentPath">The document of this project.</param>
/// <param name="diagnostics">Takes what cannot be read.</param>
internal sealed class RevisionSource(GeneratorPaths paths, string documentPath, Diagnostics diagnostics)
{
    private const string ListingFolder = "tests/Flora.Generated.Tests";
    private const string ListingPrefix = "PublicApi.";
    private const string ListingSuffix = "approved.txt";

    private readonly GitRepository git = new(paths);

    /// <summary>What a person named: a file, or the document at a revision of git; null with a diagnostic when it is neither.</summary>
    public Revision? Named(string text)
    {
        if (File.Exists(text))
        {
            return DocumentLoader.Load(text, diagnostics, paths.Root) is { } file ? Revision.Of(file.File, file) : null;
        }
        if (git.IsRevision(text))
        {
            return DocumentAt(text) is { } document ? Revision.Of(text, document) : null;
        }
        diagnostics.Error(DiagnosticCodes.NoSuchVersion, new SourceLocation(text, 1, 1), "This is neither a file nor a revision of git",
            "Name a document, or a tag, branch or commit whose document is meant");
        return null;
    }

    /// <summary>The document as it is in the folder.</summary>
    public Revision? Working(bool withListings) =>
        DocumentLoader.Load(documentPath, diagnostics, paths.Root) is { } document
            ? new(document.File, document, withListings ? WorkingListings() : Revision.Of("", document).Listings)
            : null;

    /// <summary>The newest tag <c>v*</c> that leads to the current commit; null when there is none.</summary>
    public string? NewestVersionTag()
    {
        var tag = git.NewestVersionTag();
        if (tag is null && git.IsShallow())
        {
            diagnostics.Warning(DiagnosticCodes.NoSuchVersion, new SourceLocation(".git", 1, 1), "This clone is shallow, so a tag 'v*' may exist and not be seen",
                "Fetch all of it: 'git fetch --unshallow --tags'");
        }
        return tag;
    }

    /// <summary>Document and listings at a tag.</summary>
    public Revision? Tagged(string tag) => DocumentAt(tag) is { } document ? new(tag, document, ListingsAt(tag)) : null;

    private ApiDocument? DocumentAt(string revision)
    {
        var file = DocumentLoader.PrintedName(documentPath, paths.Root);
        var name = $"{revision}:{file}";
        if (Path.IsPathRooted(file) || git.Read(revision, file) is not { } text)
        {
            diagnostics.Error(DiagnosticCodes.NoSuchVersion, new SourceLocation(name, 1, 1), $"The revision {revision} does not hold this document",
                "Name another revision, or with --document the file that it holds");
            return null;
        }
        return DocumentLoader.Decode(name, Encoding.UTF8.GetBytes(text), diagnostics, new RevisionFiles(git, revision, file));
    }

    private Dictionary<string, string> WorkingListings() =>
        (Directory.Exists(paths[ListingFolder]) ? Directory.EnumerateFiles(paths[ListingFolder]) : [])
            .Select(file => $"{ListingFolder}/{Path.GetFileName(file)}")
            .Where(IsListing)
            .ToDictionary(file => file, file => File.ReadAllText(paths[file]), StringComparer.Ordinal);

    private Dictionary<string, string> ListingsAt(string tag) =>
        git.Files(tag, ListingFolder).Where(IsListing).ToDictionary(file => file, file => git.Read(tag, file) ?? "", StringComparer.Ordinal);

    private static bool IsListing(string file) =>
        Path.GetFileName(file) is { } name && name.StartsWith(ListingPrefix, StringComparison.Ordinal) && name.EndsWith(ListingSuffix, StringComparison.Ordinal);
}
