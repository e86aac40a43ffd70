namespace Flora.Cli.Tests.Support;

/// <summary>Where the sources of these tests are, for what a test compares with files of the repository.</summary>
internal static class ProjectFolder
{
    // tests/Flora.Cli.Tests/bin/CONFIGURATION/FRAMEWORK
    internal static string Path { get; } =
        new DirectoryInfo(System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)).Parent!.Parent!.Parent!.FullName;
}
