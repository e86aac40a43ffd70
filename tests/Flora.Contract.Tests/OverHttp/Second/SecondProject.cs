using System.Runtime.Loader;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Client;
using Flora.Contract.Tests.OverHttp.Package;
using Flora.Generator;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Second;

/// <summary>The project of the second contract: written by the generator, built, and loaded, once for the tests of this folder.</summary>
[SetUpFixture]
public sealed class SecondProject
{
    public const string Namespace = "Flora.Second";

    private static readonly IReadOnlyDictionary<string, string> NoEnvironment = new Dictionary<string, string>();

    private static Workplace? workplace;
    private static ClientAssembly? client;

    /// <summary>The document, beside the tests.</summary>
    public static string Document => OutputFiles.PathOf("second.yaml");

    /// <summary>The tool's program.</summary>
    internal static string Tool => Workplace["project/tool/bin/Debug/net10.0/flora.dll"];

    /// <summary>What the generator printed.</summary>
    internal static string Printed { get; private set; } = "";

    /// <summary>The cases that the generator wrote beside the client.</summary>
    internal static ContractManifest Manifest { get; private set; } = new("", "", []) { Credentials = new Dictionary<string, string>() };

    internal static ClientAssembly Client => client ?? throw new InvalidOperationException("The client exists only during tests.");

    internal static Workplace Workplace => workplace ?? throw new InvalidOperationException("The project exists only during tests.");

    [OneTimeSetUp]
    public void GenerateAndBuild()
    {
        workplace = new Workplace();
        Printed = Workplace.Dotnet(NoEnvironment, typeof(GeneratorPaths).Assembly.Location, "generate", "--root", PackedFeed.Repository.Root,
            "--document", Document, "--project", Workplace["project"], "--namespace", Namespace, "--name", "Flora", "--tool");
        Manifest = ContractManifest.Read(Workplace["project/Contracts"]);
        Workplace.Dotnet(NoEnvironment, "build", Workplace["project/tool"]);
        var context = new AssemblyLoadContext(Namespace);
        client = new ClientAssembly(context.LoadFromAssemblyPath(Workplace[$"project/tool/bin/Debug/net10.0/{Namespace}.dll"]), Manifest, Namespace);
    }

    [OneTimeTearDown]
    public void CleanUp() => workplace?.Dispose();

    /// <summary>Runs the SDK in the workplace; it must succeed.</summary>
    internal static string Dotnet(params IEnumerable<string> arguments) => Workplace.Dotnet(NoEnvironment, arguments);
}
