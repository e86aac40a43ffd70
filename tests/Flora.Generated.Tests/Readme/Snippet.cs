using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Flora.Tests.Readme;

/// <summary>A program of the README, as a reader would paste it.</summary>
internal sealed partial record Snippet(int Number, string Code)
{
    // What a console project of today opens by itself.
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    internal static IReadOnlyList<Snippet> All() =>
        [.. Fence().Matches(File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "README.md")))
            .Select((match, index) => new Snippet(index + 1, match.Groups[1].Value))];

    /// <summary>Compiles it with warnings as errors, against the assemblies of this test, and gives the path of the program.</summary>
    internal string Compile()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            $"ReadmeSnippet{Number}",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(Code)],
            references,
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                // As the SDK does: a package was built against an older .NET than this.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));
        // Beside the assemblies that it needs, which is where .NET looks for them.
        var program = Path.Combine(TestContext.CurrentContext.TestDirectory, $"ReadmeSnippet{Number}.dll");
        var result = compilation.Emit(program);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return program;
    }

    /// <summary>Runs the program as a process of its own, and gives what it printed.</summary>
    internal async Task<string> RunAsync(Uri baseUrl, string apiKey)
    {
        var tests = Path.Combine(TestContext.CurrentContext.TestDirectory, typeof(Snippet).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(
            Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet",
            ["exec", "--depsfile", tests + ".deps.json", "--runtimeconfig", tests + ".runtimeconfig.json", Compile()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["FLORA_API_KEY"] = apiKey, ["FLORA_BASE_URL"] = baseUrl.AbsoluteUri },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, await errors);
        return output;
    }

    [GeneratedRegex("^```csharp\\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
