using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Flora.Generator.Tests.Support.Compiling;

/// <summary>Compiles generated sources together with the runtime's, under the rules of the package: nullable, documented, no warning.</summary>
internal static class SdkCompiler
{
    private const string Runtime = "src/Flora.Generated";

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

    /// <summary>What in the runtime's folder is generated or written for FLORA's own types.</summary>
    private static readonly string[] NotRuntime = ["Generated", "Models", "bin", "obj"];

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose, preprocessorSymbols:
        ["NET", "NETCOREAPP", .. Enumerable.Range(5, 6).Select(version => $"NET{version}_0_OR_GREATER"), "NET10_0"]);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: ReportDiagnostic.Error,
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Packages = new(() => [.. References()]);

    /// <summary>Read and parsed once: they are the same for every document.</summary>
    private static readonly Lazy<CSharpCompilation> Base = new(() => CSharpCompilation.Create("Generated", RuntimeTrees(), Packages.Value, Options));

    /// <summary>Compiles sources, by file name.</summary>
    /// <param name="sources">The generated files.</param>
    /// <param name="errors">What the compiler complains about, warnings included.</param>
    /// <returns>The assembly's bytes; empty when there are errors.</returns>
    public static byte[] Compile(IReadOnlyDictionary<string, string> sources, out IReadOnlyList<string> errors)
    {
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, Parsing, source.Key));
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = Base.Value.AddSyntaxTrees(trees).Emit(image, xmlDocumentationStream: documentation);
        errors = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => Describe(diagnostic))];
        return result.Success ? image.ToArray() : [];
    }

    /// <summary>Compiles what a user writes against an assembly; whatever the compiler says fails the test, warnings too.</summary>
    /// <param name="image">The assembly that it uses.</param>
    /// <param name="source">The source.</param>
    public static byte[] CompileAgainst(byte[] image, string source) => CompileAgainst(image, [source]);

    /// <summary>Compiles a program's sources against an assembly, with what the SDK adds to every project.</summary>
    /// <param name="image">The assembly that they use.</param>
    /// <param name="sources">The sources.</param>
    public static byte[] CompileProgram(byte[] image, IEnumerable<string> sources) => CompileAgainst(image, [.. sources, ImplicitUsings]);

    /// <summary>Compiles a program's sources against an assembly, and tells what the compiler says.</summary>
    /// <param name="image">The assembly that they use.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="errors">What the compiler complains about, warnings included.</param>
    /// <returns>The assembly's bytes; empty when there are errors.</returns>
    public static byte[] CompileProgram(byte[] image, IEnumerable<string> sources, out IReadOnlyList<string> errors) =>
        CompileAgainst(image, [.. sources, ImplicitUsings], out errors);

    private static byte[] CompileAgainst(byte[] image, IReadOnlyList<string> sources)
    {
        var compiled = CompileAgainst(image, sources, out var errors);
        Assert.That(errors, Is.Empty);
        return compiled;
    }

    private static byte[] CompileAgainst(byte[] image, IReadOnlyList<string> sources, out IReadOnlyList<string> errors)
    {
        var parsing = Parsing.WithDocumentationMode(DocumentationMode.None);
        var compilation = CSharpCompilation.Create(
            $"Snippet{Guid.NewGuid():N}", sources.Select(source => CSharpSyntaxTree.ParseText(source, parsing)),
            [.. Packages.Value, MetadataReference.CreateFromImage(image)], Options);
        using var compiled = new MemoryStream();
        var result = compilation.Emit(compiled);
        errors = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe)];
        return result.Success ? compiled.ToArray() : [];
    }

    /// <summary>The names that neither the runtime nor generated sources can do without; what the sources declare is not among them.</summary>
    public static IReadOnlyCollection<string> NeededNames(IReadOnlyDictionary<string, string> sources)
    {
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, Parsing, source.Key)).ToList();
        var compilation = Base.Value.AddSyntaxTrees(trees);
        var own = trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()).Select(type => type.Identifier.Text);
        return [.. compilation.SyntaxTrees.SelectMany(tree => NeededTypeNames.In(compilation.GetSemanticModel(tree))).Except(own).Order(StringComparer.Ordinal)];
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic} | {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()}";

    private static IEnumerable<SyntaxTree> RuntimeTrees() =>
        Directory.EnumerateFiles(RepositoryFiles.Paths[Runtime], "*.cs", SearchOption.AllDirectories)
            .Where(file => !NotRuntime.Contains(Path.GetRelativePath(RepositoryFiles.Paths[Runtime], file).Split(Path.DirectorySeparatorChar)[0]))
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Parsing, file))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, Parsing));

    /// <summary>What the tests run with, which are the packages of the runtime too; not the tests and the generator themselves.</summary>
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !AssemblyName.GetAssemblyName(path).Name!.StartsWith("Flora.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
