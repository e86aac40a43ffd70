using System.IO.Compression;
using System.Xml.Linq;
using Flora.Generator;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Package;

/// <summary>The packages as they stand in the working tree, packed once for the tests of this folder in a clone of its own.</summary>
[SetUpFixture]
public sealed class PackedFeed
{
    public const string Client = "Flora.Generated";
    public const string DependencyInjection = "Flora.Extensions.DependencyInjection";
    public const string Testing = "Flora.Testing";
    public const string History = "Flora.History";

    /// <summary>No released package has it, so that none from elsewhere can be installed in its place.</summary>
    public const string Version = "0.0.0-packed";

    private const string Clone = "clone";

    private static readonly IReadOnlyDictionary<string, string> NoEnvironment = new Dictionary<string, string>();

    private static Workplace? current;

    public static IReadOnlyList<string> Packages { get; } = [Client, DependencyInjection, Testing, History];

    internal static Workplace Workplace => current ?? throw new InvalidOperationException("The packages exist only during tests.");

    internal static GeneratorPaths Repository { get; } =
        GeneratorPaths.FindAbove(AppContext.BaseDirectory) ?? throw new InvalidOperationException("The tests run outside of their repository.");

    [OneTimeSetUp]
    public void Pack()
    {
        current = new Workplace();
        CopyWorkingTree(Workplace[Clone]);
        Git(Workplace[Clone], "init", "--quiet");
        Git(Workplace[Clone], "add", "--all");
        Git(Workplace[Clone], "-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "--quiet", "--message", "As it stands");
        PackClone(Clone, "feed");
    }

    [OneTimeTearDown]
    public void CleanUp() => current?.Dispose();

    /// <summary>Packs what <see cref="PackClone"/> packed once more, in another clone elsewhere.</summary>
    internal static void PackAgain(string clone, string feed)
    {
        Git(Workplace.Folder, "clone", "--quiet", Workplace[Clone], Workplace[clone]);
        PackClone(clone, feed);
    }

    internal static ZipArchive Open(string id, string extension = "nupkg", string feed = "feed") =>
        ZipFile.OpenRead(Workplace[$"{feed}/{id}.{Version}.{extension}"]);

    internal static XElement Manifest(ZipArchive package, string id)
    {
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(stream).Root!;
    }

    /// <summary>Writes a fresh project that uses the packages, and the program in it.</summary>
    internal static void WriteConsumer(string name, string project, string program)
    {
        Workplace.Write($"{name}/NuGet.config", ConsumerFiles.NuGetConfig(Workplace["feed"], SharedPackages()));
        Workplace.Write($"{name}/{name}.csproj", project);
        Workplace.Write($"{name}/Program.cs", program);
    }

    /// <summary>The machine's folder of packages, which saves downloading them again.</summary>
    internal static string SharedPackages() => Workplace.Dotnet(NoEnvironment, "nuget", "locals", "global-packages", "--list").Split(": ", 2)[1].Trim();

    /// <summary>Packs a further project into the feed.</summary>
    internal static void Pack(string id) => Pack(Clone, id, "feed");

    /// <summary>Runs the SDK on a consumer's project, with a folder of its own for packages: the machine's would keep these for ever.</summary>
    internal static string Dotnet(params IEnumerable<string> arguments) =>
        Workplace.Dotnet(new Dictionary<string, string> { ["NUGET_PACKAGES"] = Workplace["packages"] }, arguments);

    private static void PackClone(string clone, string feed)
    {
        foreach (var id in Packages)
        {
            Pack(clone, id, feed);
        }
    }

    private static void Pack(string clone, string id, string feed) =>
        Workplace.Dotnet(new Dictionary<string, string> { ["CI"] = "true" }, "pack", Workplace[$"{clone}/src/{id}"], "--output", Workplace[feed],
            $"-p:PackageVersion={Version}", "-p:FloraGenerateOnBuild=false", "-p:RunAnalyzers=false");

    private static void CopyWorkingTree(string target)
    {
        foreach (var file in Git(Repository.Root, "ls-files", "--cached", "--others", "--exclude-standard", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (File.Exists(Repository[file]))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(target, file))!);
                File.Copy(Repository[file], Path.Combine(target, file));
            }
        }
    }

    private static string Git(string folder, params IEnumerable<string> arguments) => Workplace.Run("git", folder, NoEnvironment, arguments);
}
