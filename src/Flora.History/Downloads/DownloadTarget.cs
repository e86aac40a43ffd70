namespace Flora.History;

/// <summary>Where an output goes.</summary>
public sealed class DownloadTarget
{
    private DownloadTarget(string? file, string? folder, string? name)
    {
        FilePath = file;
        FolderPath = folder;
        Name = name;
    }

    internal string? FilePath { get; }

    internal string? FolderPath { get; }

    internal string? Name { get; }

    /// <summary>A file of exactly this path.</summary>
    /// <param name="path">The path; its folder is made when it is not there.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public static DownloadTarget File(string path) => new(FullPath(path, nameof(path)), folder: null, name: null);

    /// <summary>A new file in a folder; its extension is that of what arrives, and where the name is taken it gets a number.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="name">
    /// The name without extension; null for the id of the output. Whatever it is, the file lies in the folder itself: what could lead
    /// elsewhere, or is no name on some system, is replaced.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    public static DownloadTarget Folder(string folder, string? name = null) => new(file: null, FullPath(folder, nameof(folder)), name);

    private static string FullPath(string path, string parameter) => string.IsNullOrEmpty(path)
        ? throw new ArgumentException("A path is needed.", parameter)
        : Path.GetFullPath(path);
}
