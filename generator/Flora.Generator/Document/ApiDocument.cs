using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document;

/// <summary>A description of an API as a tree whose tokens know their place; passes change the tree.</summary>
/// <param name="file">The file as it is printed in diagnostics: relative to the repository where it lies inside.</param>
/// <param name="root">The tree.</param>
public sealed class ApiDocument(string file, JObject root)
{
    private Dictionary<string, JObject>? anchors;

    /// <summary>The file as it is printed in diagnostics and in generated files.</summary>
    public string File { get; } = file;

    /// <summary>The tree.</summary>
    public JObject Root { get; } = root;

    /// <summary>The further files that it refers to, missing ones too: relative to its folder, with '/', in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; internal set; } = [];

    /// <summary>The schemas by their anchors, as they were when one was first asked for.</summary>
    internal IReadOnlyDictionary<string, JObject> Anchors => anchors ??= FindAnchors();

    private Dictionary<string, JObject> FindAnchors()
    {
        var found = new Dictionary<string, JObject>(StringComparer.Ordinal);
        foreach (var schema in Schemas.All(this))
        {
            foreach (var anchor in References.AnchorsOf(schema))
            {
                found.TryAdd(anchor, schema);
            }
        }
        return found;
    }
}
