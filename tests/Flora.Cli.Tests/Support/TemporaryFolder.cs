namespace Flora.Cli.Tests.Support;

/// <summary>A folder of a test's own.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("flora-tests-");

    internal string Path => folder.FullName;

    /// <summary>The names of all that lies in it.</summary>
    internal string[] Names => [.. folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)];

    internal string this[string name] => System.IO.Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
