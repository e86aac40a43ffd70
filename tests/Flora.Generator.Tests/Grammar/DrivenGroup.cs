using System.Globalization;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Flora.Generator.Emit;
using Flora.Generator.Engine;
using Flora.Generator.Passes;
using Flora.Generator.Tests.Support.Compiling;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar;

/// <summary>
/// Several documents that go through the engine and the compiler together, each in a namespace of its own: what costs time is the start
/// of both.
/// </summary>
internal static partial class DrivenGroup
{
    /// <summary>What is wrong with any of them; nothing when all work.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IEnumerable<int> seeds)
    {
        var files = new FileTable();
        var documents = seeds.Select(seed => new DrivenDocument(seed, files)).ToList();
        var diagnostics = new Diagnostics();
        var refused = documents.Where(document => document.Diagnostics.HasErrors).SelectMany(document => document.Diagnostics).Select(finding => finding.ToString()).ToList();
        if (refused.Count > 0)
        {
            return refused;
        }
        var sources = Sources(documents, files, diagnostics);
        var image = SdkCompiler.Compile(sources, out var errors);
        if (diagnostics.HasErrors || errors.Count > 0)
        {
            return [.. diagnostics.Select(finding => finding.ToString()), .. errors];
        }
        var assembly = new AssemblyLoadContext(nameof(DrivenGroup)).LoadFromStream(new MemoryStream(image));
        var faults = new List<string>();
        foreach (var document in documents)
        {
            faults.AddRange(await document.FaultsAsync(assembly));
        }
        return faults;
    }

    private static Dictionary<string, string> Sources(List<DrivenDocument> documents, FileTable files, Diagnostics diagnostics)
    {
        using var folder = new EngineFolder();
        var tree = new OutputTree();
        using var engine = new NSwagEngine(folder.Paths);
        if (engine.Run(Together(documents), diagnostics) is { } code)
        {
            var layout = new Layout(files, "#nullable enable\n", tree, diagnostics);
            layout.Cut(code.Sdk, "sdk");
            layout.Cut(code.Cli, "cli");
            layout.RequireAll();
        }
        // The runtime takes one table of codecs; the drivers need none.
        var first = documents[0].Annotated.Settings.SdkFolder;
        return tree.Where(file => file.Key.Contains("/sdk/", StringComparison.Ordinal) && (!file.Key.EndsWith("/ModelCodecs.g.cs", StringComparison.Ordinal) || file.Key.StartsWith(first + "/", StringComparison.Ordinal)))
            .Select(file => KeyValuePair.Create(file.Key, Apart(file.Key, file.Value)))
            .Concat(documents.Select(document => KeyValuePair.Create(DriverFile(document), document.Driver.Text)))
            .ToDictionary();
    }

    // What a project has once is shared by none here: its security schemes, and what prints its options.
    private static string Apart(string path, string text)
    {
        var printing = path.EndsWith("/FloraClientOptions.g.cs", StringComparison.Ordinal) ? text.IndexOf("    partial void PrintCredentials", StringComparison.Ordinal) : -1;
        return Security().Replace(printing < 0 ? text : text[..printing] + "}\n", "ApiSecurityOf" + path.Split('/')[0]);
    }

    [GeneratedRegex(@"\bApiSecurity\b")]
    private static partial Regex Security();

    private static string DriverFile(DrivenDocument document) => document.Annotated.Settings.ClientName + "Driver.cs";

    private static ApiDocument Together(List<DrivenDocument> documents)
    {
        var (paths, schemas) = (new JObject(), new JObject());
        foreach (var (document, number) in documents.Select((document, index) => (document.Annotated.Document, index.ToString(CultureInfo.InvariantCulture))))
        {
            foreach (var operation in Operation.All(document))
            {
                var node = (JObject)operation.Node.DeepClone();
                node["operationId"] = $"Made{number}_{node["operationId"]}";
                paths[$"/{number}{operation.Path}"] ??= new JObject();
                paths[$"/{number}{operation.Path}"]![operation.Verb] = node;
            }
            foreach (var schema in Schemas.Components(document).Properties())
            {
                schemas[$"Made{number}{schema.Name}"] = schema.Value.DeepClone();
            }
        }
        return new("together.json", new JObject { ["paths"] = paths, ["components"] = new JObject { ["schemas"] = schemas } });
    }
}
