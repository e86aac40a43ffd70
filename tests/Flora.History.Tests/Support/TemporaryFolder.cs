namespace Flora.History.Tests.Support;

/// <summary>A folder that is there for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("flora-history-").FullName;

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Every file below, relative, with slashes.</summary>
    internal IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
