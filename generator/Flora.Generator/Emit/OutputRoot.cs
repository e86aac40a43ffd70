namespace Flora.Generator.Emit;

/// <summary>A folder that generated files go to, and the file in it that remembers them.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Lock">The lock file, relative to the folder.</param>
public sealed record OutputRoot(string Folder, string Lock)
{
    /// <summary>The full path of a file or folder below the root.</summary>
    public string this[string relative] => Path.Combine(Folder, relative.Replace('/', Path.DirectorySeparatorChar));
}
