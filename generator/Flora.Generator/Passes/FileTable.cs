namespace Flora.Generator.Passes;

/// <summary>The files that the templates are allowed to write.</summary>
/// <remarks>
/// Templates print only a marker, an index into this table: no text of a document ever becomes a path.
/// </remarks>
public sealed class FileTable
{
    private readonly List<string> paths = [];

    /// <summary>Every file, in the order of its marker.</summary>
    public IReadOnlyList<string> Paths => paths;

    /// <summary>Adds a file and returns the marker that its text begins with.</summary>
    /// <param name="relativePath">Path below the root, with <c>/</c>.</param>
    public string Add(string relativePath)
    {
        paths.Add(relativePath);
        return (paths.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Finds the file of a marker.</summary>
    public bool TryGetPath(string marker, out string path)
    {
        var known = int.TryParse(marker, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index)
            && index < paths.Count;
        path = known ? paths[index] : "";
        return known;
    }
}
