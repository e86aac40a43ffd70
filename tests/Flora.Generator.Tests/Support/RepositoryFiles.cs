namespace Flora.Generator.Tests.Support;

/// <summary>The files of this repository, which tests read and never write.</summary>
internal static class RepositoryFiles
{
    /// <summary>The repository that the tests were built in.</summary>
    public static GeneratorPaths Paths { get; } =
        GeneratorPaths.FindAbove(AppContext.BaseDirectory) ?? throw new InvalidOperationException("The tests run outside of the repository.");

    /// <summary>The text of a file.</summary>
    public static string Read(string relative) => File.ReadAllText(Paths[relative]);
}
