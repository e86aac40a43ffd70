namespace Flora.History;

/// <summary>An output that is on disk.</summary>
/// <param name="Key">Which output of its run; see <see cref="OutputKeys"/>.</param>
/// <param name="Path">Where it is below the folder, with slashes.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record SyncedFile(string Key, string Path, long Length);
