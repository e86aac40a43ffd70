using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Flora.Generator.Passes;

namespace Flora.Generator.Emit;

/// <summary>Cuts the engine's output into files at the markers that the templates print.</summary>
/// <param name="files">Which file a marker means: no text of a document ever names a path.</param>
/// <param name="header">The first lines of every file.</param>
/// <param name="tree">Takes the files.</param>
/// <param name="diagnostics">Takes what does not fit.</param>
public sealed partial class Layout(FileTable files, string header, OutputTree tree, Diagnostics diagnostics)
{
    private const string Fix = "This is a fault of the templates or the passes, not of the document: compare their markers.";

    /// <summary>Adds the files of one set of templates.</summary>
    /// <param name="text">What the engine printed.</param>
    /// <param name="templates">The folder of the templates, for diagnostics.</param>
    public void Cut(string text, string templates)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = new SourceLocation(templates, 1, 1);
        var parts = Marker().Split(text.Replace("\r\n", "\n", StringComparison.Ordinal));
        if (!string.IsNullOrWhiteSpace(parts[0]))
        {
            diagnostics.Error(DiagnosticCodes.BadLayout, at, $"The templates print text before the first file: '{Start(parts[0])}'.", Fix);
        }
        for (var index = 1; index < parts.Length; index += 2)
        {
            Add(parts[index], parts[index + 1], at);
        }
    }

    /// <summary>Reports the files that no template printed.</summary>
    public void RequireAll()
    {
        foreach (var path in files.Paths.Where(path => !tree.Contains(path)))
        {
            diagnostics.Error(DiagnosticCodes.BadLayout, new SourceLocation(GeneratorPaths.Templates, 1, 1),
                $"No template prints the file '{path}'.", Fix);
        }
    }

    private void Add(string marker, string text, SourceLocation at)
    {
        if (!files.TryGetPath(marker, out var path))
        {
            diagnostics.Error(DiagnosticCodes.BadLayout, at, $"The templates print the marker '{marker}', which names no file.", Fix);
        }
        else if (!OutputTree.IsInside(path))
        {
            diagnostics.Error(DiagnosticCodes.BadLayout, at, $"The file '{path}' is not below the root.", Fix);
        }
        else if (tree.Contains(path))
        {
            diagnostics.Error(DiagnosticCodes.BadLayout, at, $"The templates print the file '{path}' twice.", Fix);
        }
        else
        {
            tree.Add(path, header + text.Trim() + "\n");
        }
    }

    private static string Start(string text) => text.Trim() is { Length: > 60 } trimmed ? trimmed[..60] + "…" : text.Trim();

    [GeneratedRegex(@"^[ \t]*//// file[ \t]+(\S+)[ \t]*$\n?", RegexOptions.Multiline)]
    private static partial Regex Marker();
}
