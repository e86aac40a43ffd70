using System.Globalization;
using System.Security.Cryptography;
using Flora.Generator.Document;

namespace Flora.Generator.Engine;

/// <summary>
/// The one owner of the npm packages in <c>generator/tools</c>: installs what the lock file there names when it is missing or old, for
/// every command and for the tests.
/// </summary>
/// <param name="folder">The folder that holds <c>package.json</c> and <c>package-lock.json</c>.</param>
public sealed class NpmTools(string folder)
{
    private const string Requirement =
        "Install Node.js 20 or later, which brings npm, and try again; only regenerating, linting and the contract tests need it.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The tools of the repository around the current directory or around this program.</summary>
    /// <exception cref="ToolException">There is no repository.</exception>
    public static NpmTools OfRepository() =>
        new((GeneratorPaths.Find() ?? throw new ToolException(DiagnosticCodes.ToolFailed, "There is no repository here.",
            "Start it from within a clone."))[GeneratorPaths.Tools]);

    /// <summary>The full path of a file of a package; installs the packages first when that is due.</summary>
    /// <param name="package">The package's name, such as <c>wiremock</c>.</param>
    /// <param name="file">The file within it, with '/'.</param>
    /// <exception cref="ToolException">Node or npm is missing, the installation failed, or the package has no such file.</exception>
    public string PathOf(string package, string file)
    {
        Install();
        var path = Path.Combine([folder, "node_modules", .. package.Split('/'), .. file.Split('/')]);
        return File.Exists(path)
            ? path
            : throw new ToolException(DiagnosticCodes.ToolFailed, $"The npm package {package} has no file {file}.",
                $"Delete {Path.Combine(folder, "node_modules")} and try again.");
    }

    /// <summary>The full path of Node.js.</summary>
    /// <exception cref="ToolException">It is missing or older than version 20.</exception>
    public static string Node()
    {
        var node = ProgramPath.Find("node")
            ?? throw new ToolException(DiagnosticCodes.ToolMissing, "Node.js ('node') is not on the PATH.", Requirement);
        var version = ToolProcess.Run(node, ["--version"], Environment.CurrentDirectory).Output.Trim();
        return int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= 20
            ? node
            : throw new ToolException(DiagnosticCodes.ToolMissing, $"Node.js on the PATH has the version '{version}'.", Requirement);
    }

    /// <summary>Installs the packages unless those of this very lock file are there; waits for another process that does.</summary>
    /// <exception cref="ToolException">Node or npm is missing, or the installation failed.</exception>
    public void Install()
    {
        if (IsInstalled())
        {
            return;
        }
        using var gate = FileGate.Enter(Path.Combine(folder, "obj", "npm.gate"), Patience);
        if (IsInstalled())
        {
            return;
        }
        Node();
        var npm = ProgramPath.Find("npm") ?? throw new ToolException(DiagnosticCodes.ToolMissing, "npm is not on the PATH.", Requirement);
        var result = ToolProcess.Run(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder);
        if (result.ExitCode != 0)
        {
            throw new ToolException(DiagnosticCodes.ToolFailed, $"'npm ci' failed in {folder}: {result.FirstLine}",
                "Check the network and npm's registry, then try again.");
        }
        File.WriteAllText(Marker, LockHash());
    }

    /// <summary>Whether the packages of this very lock file are there.</summary>
    public bool IsInstalled() => File.Exists(Marker) && File.ReadAllText(Marker) == LockHash();

    private string Marker => Path.Combine(folder, "node_modules", ".installed-from");

    private string LockHash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "package-lock.json"))));
}
