using Flora.Generator.Diff.Model;
using Flora.Generator.Document;

namespace Flora.Generator.Release;

/// <summary>What the steps of a release work on, and what earlier steps found out.</summary>
/// <param name="paths">The repository.</param>
/// <param name="documentPath">The document's file.</param>
/// <param name="version">The version that is to be released.</param>
/// <param name="output">Where the steps say what they do.</param>
internal sealed class ReleaseState(GeneratorPaths paths, string documentPath, SemanticVersion version, TextWriter output)
{
    /// <summary>The repository.</summary>
    public GeneratorPaths Paths { get; } = paths;

    /// <summary>The document's file.</summary>
    public string DocumentPath { get; } = documentPath;

    /// <summary>The version that is to be released.</summary>
    public SemanticVersion Version { get; } = version;

    /// <summary>Where the steps say what they do.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>What is wrong.</summary>
    public Diagnostics Diagnostics { get; } = [];

    /// <summary>What changed since the last release; null until that is known.</summary>
    public DiffResult? Changes { get; set; }
}
