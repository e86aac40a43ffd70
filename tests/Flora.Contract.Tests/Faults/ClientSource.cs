using System.Reflection;
using System.Runtime.Loader;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Flora.Contract.Tests.Faults;

/// <summary>The package's source as it was built, to be compiled again with a mistake in it.</summary>
internal sealed class ClientSource
{
    /// <summary>What the SDK adds to every file of a project (<c>ImplicitUsings</c>).</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.None, preprocessorSymbols:
        ["NET", "NETCOREAPP", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "NET10_0"]);

    private const string Folder = "Source/";

    private readonly Dictionary<string, SyntaxTree> files;
    private readonly CSharpCompilation compilation;

    public ClientSource()
    {
        var assembly = typeof(ClientSource).Assembly;
        files = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(name => name[Folder.Length..].Replace('\\', '/'), name => Parse(Read(assembly, name)));
        compilation = CSharpCompilation.Create(
            typeof(FloraClient).Assembly.GetName().Name,
            files.Values.Append(Parse(ImplicitUsings)),
            References(),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>Compiles the source as it is.</summary>
    public AssemblyLoadContext Compile(out ClientAssembly client) => Load(compilation, out client);

    /// <summary>Compiles the source with a mistake in it.</summary>
    /// <exception cref="InvalidOperationException">The mistake does not apply: it would prove nothing.</exception>
    public AssemblyLoadContext Compile(SeededFault fault, out ClientAssembly client)
    {
        if (!files.TryGetValue(fault.File, out var tree))
        {
            throw new InvalidOperationException($"'{fault}': there is no file {fault.File}. Has it been renamed?");
        }
        var text = tree.ToString();
        var count = text.Split(fault.Right).Length - 1;
        return count == 1
            ? Load(compilation.ReplaceSyntaxTree(tree, Parse(text.Replace(fault.Right, fault.Wrong, StringComparison.Ordinal))), out client)
            : throw new InvalidOperationException($"'{fault}': '{fault.Right}' stands {count} times in {fault.File}, not once.");
    }

    private static AssemblyLoadContext Load(CSharpCompilation compilation, out ClientAssembly client)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }
        image.Position = 0;
        var context = new AssemblyLoadContext(nameof(ClientSource), isCollectible: true);
        client = new ClientAssembly(context.LoadFromStream(image), ContractManifest.Current);
        return context;
    }

    /// <summary>Everything that the tests run with, but the package itself.</summary>
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path != typeof(FloraClient).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Parsing);
}
