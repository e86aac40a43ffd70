using Flora.Generator.Document;
using Flora.Generator.Engine;

namespace Flora.Generator.Diff.Sources;

/// <summary>Reads earlier versions of files from git.</summary>
/// <param name="paths">The repository.</param>
internal sealed class GitRepository(GeneratorPaths paths)
{
    /// <summary>The newest tag <c>v*</c> that leads to the current commit; null when there is none.</summary>
    /// <exception cref="ToolException">There is a repository, and git refuses to read it.</exception>
    public string? NewestVersionTag()
    {
        var opened = ToolProcess.Run("git", ["rev-parse", "--git-dir"], paths.Root);
        if (opened.ExitCode != 0 && IsRepository())
        {
            throw new ToolException(DiagnosticCodes.ToolFailed, $"git cannot read this repository: {opened.FirstLine.TrimEnd('.')}.", "Do what it says, and try again.");
        }
        return Run("describe", "--tags", "--match", "v*", "--abbrev=0")?.Trim();
    }

    /// <summary>Whether older commits, and with them tags, were left out when the repository was cloned.</summary>
    public bool IsShallow() => Run("rev-parse", "--is-shallow-repository")?.Trim() == "true";

    /// <summary>Whether a text names a commit.</summary>
    public bool IsRevision(string text) => Run("rev-parse", "--verify", "--quiet", "--end-of-options", text + "^{commit}") is not null;

    /// <summary>The text of a file at a revision; null when it is not there.</summary>
    /// <param name="revision">A commit, a tag, a branch or the like.</param>
    /// <param name="file">The file, relative to the repository's root.</param>
    public string? Read(string revision, string file) => Run("show", "--end-of-options", $"{revision}:./{file}");

    /// <summary>The files of a folder at a revision, relative to the repository's root.</summary>
    public IReadOnlyList<string> Files(string revision, string folder) =>
        [.. (Run("ls-tree", "--name-only", revision, $"{folder}/") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private bool IsRepository()
    {
        var folder = new DirectoryInfo(paths.Root);
        while (folder is not null && !Path.Exists(Path.Combine(folder.FullName, ".git")))
        {
            folder = folder.Parent;
        }
        return folder is not null;
    }

    private string? Run(params string[] arguments)
    {
        var result = ToolProcess.Run("git", arguments, paths.Root);
        // The reader ends every line, and what follows the last one too.
        return result.ExitCode == 0 ? result.Output[..^1] : null;
    }
}
