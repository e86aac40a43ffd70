using Flora.Generator.Engine;

namespace Flora.Generator.Diff.Sources;

/// <summary>Reads earlier versions of files from git.</summary>
/// <param name="paths">The repository.</param>
internal sealed class GitRepository(GeneratorPaths paths)
{
    /// <summary>The newest tag <c>v*</c> that leads to the current commit; null when there is none.</summary>
    public string? NewestVersionTag() => Run("describe", "--tags", "--match", "v*", "--abbrev=0")?.Trim();

    /// <summary>Whether a text names a commit.</summary>
    public bool IsRevision(string text) => Run("rev-parse", "--verify", "--quiet", "--end-of-options", text + "^{commit}") is not null;

    /// <summary>The text of a file at a revision; null when it is not there.</summary>
    /// <param name="revision">A commit, a tag, a branch or the like.</param>
    /// <param name="file">The file, relative to the repository's root.</param>
    public string? Read(string revision, string file) => Run("show", "--end-of-options", $"{revision}:./{file}");

    /// <summary>The files of a folder at a revision, relative to the repository's root.</summary>
    public IReadOnlyList<string> Files(string revision, string folder) =>
        [.. (Run("ls-tree", "--name-only", revision, $"{folder}/") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private string? Run(params string[] arguments)
    {
        var result = ToolProcess.Run("git", arguments, paths.Root);
        // The reader ends every line, and what follows the last one too.
        return result.ExitCode == 0 ? result.Output[..^1] : null;
    }
}
