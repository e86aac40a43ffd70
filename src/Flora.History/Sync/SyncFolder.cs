namespace Flora.History;

/// <summary>The folder of a mirror, which one sync at a time works on.</summary>
internal sealed class SyncFolder : IDisposable
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly FileStream held;

    private SyncFolder(string root, FileStream held)
    {
        Root = root;
        this.held = held;
    }

    internal string Root { get; }

    internal string ManifestPath => Path.Combine(Own(Root), "manifest.jsonl");

    private string Parts => Path.Combine(Own(Root), "parts");

    /// <summary>Opens a folder, which is made when it is not there.</summary>
    /// <exception cref="FolderInUseException">Another sync works on it.</exception>
    internal static SyncFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        Directory.CreateDirectory(Own(root));
        try
        {
            // The system lets go of it when the process ends, however that happens.
            return new(root, new FileStream(Path.Combine(Own(root), "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (FolderInUseException.IsCause(e))
        {
            throw new FolderInUseException(root, e);
        }
    }

    /// <summary>Where an output is kept while it comes.</summary>
    internal string PartOf(string runId, string outputKey) => Path.Combine(Parts, SafeName.Hash($"{runId}\n{outputKey}"));

    /// <exception cref="InvalidDataException">The file lies elsewhere: somebody has changed the manifest.</exception>
    internal string FullPathOf(SyncedFile file)
    {
        // No system has paths with a zero in them, and some calls would end there.
        var isPath = file.Path.IndexOf("\0", StringComparison.Ordinal) < 0;
        var path = isPath ? Path.GetFullPath(Path.Combine(Root, file.Path.Replace('/', Path.DirectorySeparatorChar))) : "";
        var inside = Root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return path.StartsWith(inside, StringComparison.Ordinal)
            ? path
            : throw new InvalidDataException($"{ManifestPath} names a file outside of its folder: {file.Path}");
    }

    /// <summary>A path below the folder, with slashes.</summary>
    internal string RelativePathOf(string path) => path.Substring(Root.Length).TrimStart('/', '\\').Replace('\\', '/');

    /// <summary>Reserves a path and that of its metadata; false when another output has it.</summary>
    internal bool Claim(string path)
    {
        lock (taken)
        {
            var key = SafeName.KeyOf(RelativePathOf(path));
            return !taken.Contains(key + ".JSON") && taken.Add(key) && taken.Add(key + ".JSON");
        }
    }

    /// <summary>Removes what no download will go on with.</summary>
    internal void RemoveParts()
    {
        if (Directory.Exists(Parts))
        {
            Directory.Delete(Parts, recursive: true);
        }
    }

    public void Dispose() => held.Dispose();

    // A dot, which no name of an output begins with.
    private static string Own(string root) => Path.Combine(root, ".flora");
}
