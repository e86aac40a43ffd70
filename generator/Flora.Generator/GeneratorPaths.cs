using Flora.Generator.Emit;

namespace Flora.Generator;

/// <summary>Where things are in the repository that the generator works on.</summary>
/// <param name="root">The repository's root.</param>
public sealed class GeneratorPaths(string root)
{
    /// <summary>The document that is read when none is named, relative to the root.</summary>
    public const string DefaultDocument = "openapi/flora.yaml";

    /// <summary>The engine's settings, relative to the root.</summary>
    public const string Settings = "nswag.json";

    /// <summary>The templates, relative to the root.</summary>
    public const string Templates = "generator/templates";

    /// <summary>The generator's own sources, relative to the root.</summary>
    public const string Sources = "generator/Flora.Generator";

    /// <summary>The npm packages, relative to the root.</summary>
    public const string Tools = "generator/tools";

    /// <summary>The lock file, relative to the root.</summary>
    public const string Lock = "generator/generator.lock.json";

    /// <summary>The rules of the document linter, relative to the root.</summary>
    public const string Ruleset = "openapi/.spectral.yaml";

    /// <summary>What is made on the way and never committed, relative to the root.</summary>
    public const string Intermediate = "generator/obj";

    /// <summary>The package with the runtime, relative to the root.</summary>
    public const string Library = "src/Flora.Generated";

    /// <summary>The tool, relative to the root.</summary>
    public const string Tool = "src/Flora.Cli";

    /// <summary>Where the contract cases go, relative to the root.</summary>
    public const string Contracts = "tests/Flora.Contract.Tests/Contracts";

    /// <summary>The repository's root.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The repository as the place that its generated files go to.</summary>
    public OutputRoot Outputs => new(Root, Lock);

    /// <summary>The full path of a file or folder below the root.</summary>
    public string this[string relative] => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The full path of a file in the folder of intermediate files, which is made when it is missing.</summary>
    public string IntermediateFile(string name)
    {
        var folder = this[Intermediate];
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }

    /// <summary>
    /// The repository around the current directory, else the one that this program was built in; null when there is none.
    /// </summary>
    public static GeneratorPaths? Find() => FindAbove(Environment.CurrentDirectory) ?? FindAbove(AppContext.BaseDirectory);

    /// <summary>The nearest repository at or above a folder; null when there is none.</summary>
    public static GeneratorPaths? FindAbove(string folder)
    {
        for (var current = new DirectoryInfo(Path.GetFullPath(folder)); current is not null; current = current.Parent)
        {
            var candidate = new GeneratorPaths(current.FullName);
            if (File.Exists(candidate[Settings]) && Directory.Exists(candidate[Sources]))
            {
                return candidate;
            }
        }
        return null;
    }
}
