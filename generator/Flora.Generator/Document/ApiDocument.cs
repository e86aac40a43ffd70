using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document;

/// <summary>A description of an API as a tree whose tokens know their place; passes change the tree.</summary>
/// <param name="file">The file as it is printed in diagnostics: relative to the repository where it lies inside.</param>
/// <param name="root">The tree.</param>
public sealed class ApiDocument(string file, JObject root)
{
    /// <summary>The file as it is printed in diagnostics and in generated files.</summary>
    public string File { get; } = file;

    /// <summary>The tree.</summary>
    public JObject Root { get; } = root;
}
