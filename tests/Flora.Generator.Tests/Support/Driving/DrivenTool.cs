using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Flora.Generator.Tests.Support.Compiling;

namespace Flora.Generator.Tests.Support.Driving;

/// <summary>The tool with the commands that were generated of a document, compiled, and called as a shell would, against a real server.</summary>
internal sealed class DrivenTool : IAsyncDisposable
{
    private const string Folder = "src/Flora.Cli";

    // Stands in for the program's first lines: streams instead of those of the process.
    private const string Starter = """
        #nullable enable
        using System.Text;
        using Flora.Cli;
        using Flora.Cli.Terminal;

        public static class Starter
        {
            public static async Task<int> RunAsync(string[] arguments, byte[] input, Stream output, TextWriter error, bool isTerminal, Func<string, string?> variable)
            {
                var host = new ToolHost
                {
                    Input = new(() => new MemoryStream(input)),
                    Output = output,
                    Error = error,
                    OutputScreen = _ => isTerminal ? new Screen { IsTerminal = true } : Screen.None,
                    Variable = variable,
                    Time = TimeProvider.System,
                };
                var tool = new Tool(host, Flora.Cli.Generated.Commands.Identity, Flora.Cli.Generated.Commands.All, Flora.Cli.Generated.Commands.Groups);
                return (int)await tool.RunAsync(arguments, CancellationToken.None);
            }
        }
        """;

    // What in the tool's folder is generated, written for FLORA alone, or the start of a process.
    private static readonly string[] NotCopied = ["Generated", "Product", "Program.cs", "bin", "obj"];

    private readonly GeneratedCode code;
    private readonly MethodInfo start;

    private DrivenTool(GeneratedCode code, ApiServer server)
    {
        this.code = code;
        Server = server;
        start = AssemblyLoadContext.GetLoadContext(code.Assembly)!.LoadFromStream(new MemoryStream(SdkCompiler.CompileProgram(code.Image, Sources(code)))).GetType(nameof(Starter))!.GetMethod("RunAsync")!;
    }

    /// <summary>What answers.</summary>
    public ApiServer Server { get; }

    /// <summary>Generates a document, which has to go through without an error, and compiles the tool for it.</summary>
    public static async Task<DrivenTool> OfAsync(string yaml) => new(GeneratedCode.Compile(yaml), await ApiServer.StartAsync());

    /// <summary>What the compiler says of the tool with the commands that were generated.</summary>
    public static IReadOnlyList<string> Faults(GeneratedCode code)
    {
        SdkCompiler.CompileProgram(code.Image, Sources(code), out var errors);
        return errors;
    }

    /// <summary>Calls the tool while the server gives one answer.</summary>
    /// <param name="arguments">The command line, without what leads to the server.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="isTerminal">Whether a terminal shows standard output.</param>
    /// <param name="variables">The environment; null for one with a key.</param>
    public async Task<ToolResult> RunAsync(
        IReadOnlyList<string> arguments, string input = "", bool isTerminal = false, IReadOnlyDictionary<string, string>? variables = null)
    {
        var environment = variables ?? new Dictionary<string, string> { ["FLORA_API_KEY"] = "sk_test" };
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        string[] all = [.. arguments, "--base-url", Server.BaseUrl, "--max-retries", "0"];
        var code = await (Task<int>)start.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [all, Encoding.UTF8.GetBytes(input), output, error, isTerminal, (Func<string, string?>)environment.GetValueOrDefault], null)!;
        return new(code, output.ToArray(), error.ToString());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        code.Dispose();
    }

    private static IEnumerable<string> Sources(GeneratedCode code) => [.. HandWritten(), .. Commands(code), Starter];

    private static IEnumerable<string> HandWritten() =>
        Directory.EnumerateFiles(RepositoryFiles.Paths[Folder], "*.cs", SearchOption.AllDirectories)
            .Where(file => !NotCopied.Contains(Path.GetRelativePath(RepositoryFiles.Paths[Folder], file).Split(Path.DirectorySeparatorChar)[0]))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);

    private static IEnumerable<string> Commands(GeneratedCode code) =>
        code.Files.Where(file => file.Key.StartsWith(Folder + "/Generated/", StringComparison.Ordinal)).Select(file => file.Value);
}
