using System.Diagnostics;

namespace Flora.Generator.Tests.Support;

/// <summary>A repository of one test with the files that a comparison looks at, gone after it.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>A repository without commits that holds a document.</summary>
    public GitFolder(string document)
    {
        Write(GeneratorPaths.Settings, "{}");
        Write(GeneratorPaths.DefaultDocument, document);
        Git("init", "--quiet", "--initial-branch", "main");
    }

    private GitFolder()
    {
    }

    /// <summary>A clone of another repository with its last commit only.</summary>
    public static GitFolder ShallowCloneOf(GitFolder other)
    {
        var clone = new GitFolder();
        clone.Git("clone", "--quiet", "--depth", "1", "--no-tags", new Uri(other.Path).AbsoluteUri, ".");
        return clone;
    }

    /// <summary>The folder's full path.</summary>
    public string Path => folder.Path;

    /// <summary>Writes a file.</summary>
    public void Write(string relative, string text) => folder.Write(relative, text);

    /// <summary>The text of a file.</summary>
    public string Read(string relative) => folder.Read(relative);

    /// <summary>Commits everything, and tags it when a tag is given.</summary>
    public void Commit(string? tag = null)
    {
        Git("add", "--all");
        Git("-c", "user.name=Tests", "-c", "user.email=tests@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "--allow-empty", "--message", "A step");
        if (tag is not null)
        {
            Git("tag", "--no-sign", tag);
        }
    }

    /// <summary>Goes to a branch, or makes it there.</summary>
    public void Switch(string branch, bool isNew = false) => Git("switch", "--quiet", isNew ? "--create" : "--no-guess", branch);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Git protects its objects from being written to, which keeps some systems from deleting them.
        foreach (var file in Directory.EnumerateFiles(folder[".git"], "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }
        folder.Dispose();
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Path, RedirectStandardError = true, RedirectStandardOutput = true };
        // A hook that runs the tests must not make them work on its own repository.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, error);
    }
}
