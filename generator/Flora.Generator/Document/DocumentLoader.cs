using Flora.Generator.Document.Files;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document;

/// <summary>Reads a document from a file: YAML 1.2 with the core schema, or JSON.</summary>
public static class DocumentLoader
{
    /// <summary>How deep mappings and lists may nest.</summary>
    public const int MaxDepth = 100;

    /// <summary>Reads a document; null with a diagnostic when that cannot be done.</summary>
    /// <param name="path">The file.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <param name="root">The folder that the file's printed name is relative to, when it lies inside.</param>
    public static ApiDocument? Load(string path, Diagnostics diagnostics, string? root = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var file = PrintedName(path, root);
        return ReadBytes(path, file, diagnostics) is { } bytes
            ? Decode(file, bytes, diagnostics, new FolderFiles(Path.GetDirectoryName(Path.GetFullPath(path))!))
            : null;
    }

    /// <summary>Reads a document from its bytes; null with a diagnostic when that cannot be done.</summary>
    /// <param name="file">What diagnostics call it; its ending tells JSON from YAML.</param>
    /// <param name="bytes">The file's content.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <param name="files">The files that it may refer to.</param>
    internal static ApiDocument? Decode(string file, byte[] bytes, Diagnostics diagnostics, IDocumentFiles files)
    {
        var document = Decode(file, bytes, diagnostics, "An OpenAPI document begins with 'openapi: 3.1.0' and the keys 'info' and 'paths'.");
        var before = diagnostics.Count;
        if (document is not null)
        {
            FileBundle.Into(document, files, diagnostics);
        }
        return diagnostics.Count == before ? document : null;
    }

    /// <summary>Reads a file that a document refers to; null with a diagnostic when that cannot be done.</summary>
    internal static ApiDocument? DecodeFile(string file, byte[] bytes, Diagnostics diagnostics) =>
        Decode(file, bytes, diagnostics, "Put what it holds under keys.");

    /// <summary>A path as diagnostics and generated files name it: with '/', relative to a root where it lies inside.</summary>
    public static string PrintedName(string path, string? root)
    {
        if (root is not null)
        {
            var relative = Path.GetRelativePath(Path.GetFullPath(root), Path.GetFullPath(path));
            if (relative != ".." && !relative.StartsWith("../", StringComparison.Ordinal)
                && !relative.StartsWith("..\\", StringComparison.Ordinal) && !Path.IsPathRooted(relative))
            {
                path = relative;
            }
        }
        return path.Replace('\\', '/');
    }

    private static ApiDocument? Decode(string file, byte[] bytes, Diagnostics diagnostics, string fixOfTop) =>
        SourceText.Decode(bytes, file, diagnostics) is { } text && Parse(file, text, diagnostics, fixOfTop) is { } tree ? new(file, tree) : null;

    private static byte[]? ReadBytes(string path, string file, Diagnostics diagnostics)
    {
        var at = new SourceLocation(file, 1, 1);
        try
        {
            if (Directory.Exists(path))
            {
                diagnostics.Error(DiagnosticCodes.Unreadable, at, "This is a folder, not a document.", "Name the file in it.");
                return null;
            }
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Error(DiagnosticCodes.Unreadable, at, "The document does not exist.",
                "Check the spelling, or name another file with --document FILE.");
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException or ArgumentException or NotSupportedException)
        {
            diagnostics.Error(DiagnosticCodes.Unreadable, at, $"The document cannot be read: {fault.Message}",
                "Check that it is a file and that you may read it.");
        }
        return null;
    }

    private static JObject? Parse(string file, string text, Diagnostics diagnostics, string fixOfTop)
    {
        var before = diagnostics.Count;
        var isJson = Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase);
        var tree = isJson ? JsonTree.Read(file, text, diagnostics) : YamlTree.Read(file, text, diagnostics);
        if (tree is JObject root && diagnostics.Count == before)
        {
            return root;
        }
        if (diagnostics.Count == before)
        {
            var at = tree is null ? new(file, 1, 1) : SourceLocations.Of(tree);
            diagnostics.Error(DiagnosticCodes.NotADocument, at,
                tree is null ? "The document is empty." : "The top of the document is not a mapping.",
                fixOfTop);
        }
        return null;
    }
}
