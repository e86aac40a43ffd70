namespace Flora.Tests.Support;

/// <summary>Where the sources of these tests are, for what a test compares with files of the repository.</summary>
internal static class ProjectFolder
{
    private const string Project = "Flora.Generated.Tests.csproj";

    /// <summary>The folder of the test project.</summary>
    internal static string Path { get; } = Find();

    /// <summary>The folder of the repository.</summary>
    internal static string Repository { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "..", ".."));

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && directory.GetFiles(Project).Length == 0)
        {
            directory = directory.Parent;
        }
        return directory?.FullName ?? throw new InvalidOperationException($"No {Project} above {AppContext.BaseDirectory}.");
    }
}
