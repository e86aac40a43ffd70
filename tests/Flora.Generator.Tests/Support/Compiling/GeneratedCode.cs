using System.Reflection;
using System.Runtime.Loader;
using Flora.Generator.Document;
using Flora.Generator.Passes;

namespace Flora.Generator.Tests.Support.Compiling;

/// <summary>What the generator makes of a document, compiled and loaded: from the document's text through lint, passes, engine and compiler.</summary>
internal sealed class GeneratedCode : IDisposable
{
    private readonly AssemblyLoadContext context = new(nameof(GeneratedCode), isCollectible: true);
    private readonly Assembly? assembly;

    private GeneratedCode(IReadOnlyList<string> findings, IReadOnlyDictionary<string, string> files)
    {
        Findings = findings;
        Files = files;
        var sources = files.Where(file => file.Key.Contains("Flora.Generated/", StringComparison.Ordinal)).ToDictionary();
        if (sources.Count > 0)
        {
            Image = SdkCompiler.Compile(sources, out var errors);
            CompilerErrors = errors;
            assembly = errors.Count == 0 ? context.LoadFromStream(new MemoryStream(Image)) : null;
        }
    }

    /// <summary>What the generator said, errors and warnings, as it is printed.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>Every generated file by its path: sources, the tool's commands and contract cases. None when the document was refused.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>What the compiler says, warnings too, each with its line.</summary>
    public IReadOnlyList<string> CompilerErrors { get; } = [];

    /// <summary>The assembly as a file holds it, for the compiler; empty when it does not compile.</summary>
    public byte[] Image { get; } = [];

    /// <summary>The assembly: the generated types and the runtime.</summary>
    public Assembly Assembly => assembly ?? throw new InvalidOperationException("It does not compile:\n" + string.Join('\n', Findings.Concat(CompilerErrors)));

    /// <summary>Generates and compiles a document that has to go through without an error, of the generator or of the compiler.</summary>
    public static GeneratedCode Compile(string yaml)
    {
        var code = Try(yaml);
        Assert.That(code.Files, Is.Not.Empty, string.Join('\n', code.Findings));
        Assert.That(code.CompilerErrors, Is.Empty);
        return code;
    }

    /// <summary>Generates a document, YAML or JSON by its name, and compiles what comes of it; what is wrong is in <see cref="Findings"/> and <see cref="CompilerErrors"/>.</summary>
    public static GeneratedCode Try(string text, string name = "api.yaml")
    {
        using var folder = new EngineFolder();
        var diagnostics = new Diagnostics();
        var tree = new Pipeline(folder.Paths).Run(folder.Write(name, text), new GenerationSettings(), diagnostics);
        return new([.. diagnostics.Select(finding => finding.ToString())], tree?.ToDictionary() ?? []);
    }

    /// <summary>The text of a generated file, such as <c>Thing</c> or <c>ThingsClient</c>.</summary>
    public string Source(string type) => Files.Single(file => file.Key.EndsWith($"/{type}.g.cs", StringComparison.Ordinal)).Value;

    /// <summary>A type of the namespace <c>Flora</c>.</summary>
    public Type Type(string name) => Assembly.GetType("Flora." + name, throwOnError: true)!;

    /// <summary>Reads JSON as a generated type, through its codec.</summary>
    public object Parse(string type, string json) =>
        Json(method => method.Name == "Parse" && method.GetParameters()[0].ParameterType == typeof(string), Type(type), json);

    /// <summary>Writes a value of a generated type as JSON, through its codec.</summary>
    public string Write(object value) => (string)Json(method => method.Name == "ToJson", value.GetType(), value, false);

    /// <summary>Reads JSON as a generated type and writes it again.</summary>
    public string RoundTrip(string type, string json) => Write(Parse(type, json));

    /// <inheritdoc/>
    public void Dispose() => context.Unload();

    private object Json(Func<MethodInfo, bool> choose, Type type, params object[] arguments)
    {
        var method = Type("FloraJson").GetMethods().Single(choose).MakeGenericMethod(type);
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }
}
