using Flora.Generator.Engine;

namespace Flora.Generator.Tests.Support;

/// <summary>A copy of what the generator works on, so that no test touches the repository.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private static readonly string[] Parts =
    [
        "nswag.json", "openapi", "generator", "src/Flora.Generated/Generated", "src/Flora.Cli/Generated", GeneratorPaths.Contracts,
        "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig",
    ];

    private readonly TemporaryFolder folder = new();

    private RepositoryCopy(bool withTools)
    {
        foreach (var part in Parts)
        {
            Copy(part);
        }
        if (withTools)
        {
            // The packages are large and never written to, so the copy shares them.
            new NpmTools(RepositoryFiles.Paths[GeneratorPaths.Tools]).Install();
            Directory.CreateSymbolicLink(folder[GeneratorPaths.Tools + "/node_modules"], RepositoryFiles.Paths[GeneratorPaths.Tools + "/node_modules"]);
        }
    }

    /// <summary>The copy's root.</summary>
    public string Path => folder.Path;

    /// <summary>A copy with the npm packages, generated and up to date.</summary>
    public static async Task<RepositoryCopy> GeneratedAsync()
    {
        var copy = new RepositoryCopy(withTools: true);
        var result = await copy.GenerateAsync();
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return copy;
    }

    /// <summary>A copy of another one, without the npm packages.</summary>
    public static RepositoryCopy WithoutTools(RepositoryCopy other)
    {
        var copy = new RepositoryCopy(withTools: false);
        foreach (var file in other.GeneratedFiles())
        {
            copy.Write(file.Key, file.Value);
        }
        return copy;
    }

    /// <summary>Runs <c>generate</c>.</summary>
    public Task<RunResult> GenerateAsync(string? path = null) => StartedProgram.GeneratorAsync(Path, path, "generate");

    /// <summary>The text of a file.</summary>
    public string Read(string relative) => folder.Read(relative);

    /// <summary>Writes a file.</summary>
    public void Write(string relative, string text) => folder.Write(relative, text);

    /// <summary>Deletes a file.</summary>
    public void Delete(string relative) => File.Delete(folder[relative]);

    /// <summary>Whether there is a file.</summary>
    public bool Has(string relative) => File.Exists(folder[relative]);

    /// <summary>Replaces a text in a file; it must be there.</summary>
    public void Edit(string relative, string before, string after)
    {
        var text = Read(relative);
        Assert.That(text, Does.Contain(before));
        Write(relative, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>The generated files with their texts, and the lock.</summary>
    public Dictionary<string, string> GeneratedFiles() =>
        folder.Files().Where(IsGenerated).ToDictionary(file => file, folder.Read);

    /// <inheritdoc/>
    public void Dispose()
    {
        var tools = new DirectoryInfo(folder[GeneratorPaths.Tools + "/node_modules"]);
        if (tools.LinkTarget is not null)
        {
            tools.Delete();   // the link, not what it leads to
        }
        folder.Dispose();
    }

    private static bool IsGenerated(string file) =>
        file == GeneratorPaths.Lock || file.Contains("/Generated/", StringComparison.Ordinal) || file.StartsWith(GeneratorPaths.Contracts, StringComparison.Ordinal);

    private void Copy(string part)
    {
        var source = RepositoryFiles.Paths[part];
        if (File.Exists(source))
        {
            folder.Write(part, File.ReadAllBytes(source));
        }
        else if (Directory.Exists(source))
        {
            foreach (var inner in Directory.EnumerateFileSystemEntries(source).Select(System.IO.Path.GetFileName).Where(name => name is not ("bin" or "obj" or "node_modules")))
            {
                Copy($"{part}/{inner}");
            }
        }
    }
}
