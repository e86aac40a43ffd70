using Flora.Generator.Docs.Samples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Samples;

/// <summary>A sample in C# as a reader would paste it into a new console project.</summary>
internal static class SampleProgram
{
    // What such a project opens by itself.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Compiles it, with warnings as errors, beside the assemblies that it needs.</summary>
    /// <returns>The program.</returns>
    public static string Compile(SampleTarget target, string name, string code)
    {
        var own = Directory.GetFiles(target.Client, "*.dll").ToDictionary(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase);
        var others = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !own.ContainsKey(Path.GetFileName(path)) && !path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "Sample." + name,
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(code, path: name + ".cs")],
            others.Concat(own.Values.Where(IsManaged)).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                // As the SDK does with packages built against an older .NET; and whoever calls what is deprecated is told so, which is right.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress), new("CS0618", ReportDiagnostic.Suppress)]));
        var program = Path.Combine(target.Client, $"Sample.{name}.dll");
        var result = compilation.Emit(program);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty, code);
        return program;
    }

    /// <summary>What the runtime is told to start it.</summary>
    public static string[] Arguments(SampleTarget target, string program)
    {
        var host = Path.Combine(target.Client, target.Host);
        return ["exec", "--depsfile", host + ".deps.json", "--runtimeconfig", host + ".runtimeconfig.json", program];
    }

    private static bool IsManaged(string path) => !Path.GetFileName(path).StartsWith("Sample.", StringComparison.Ordinal);

    /// <summary>The whole program of a sample.</summary>
    public static string Of(SampleText text) => $"{text.Opening}\n{text.Text}\n";
}
