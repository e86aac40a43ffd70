using System.Globalization;
using Flora.Generator.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>
/// Emits contract cases from the annotated document: a WireMock mapping for every documented example of every status, for each
/// parameter alone and for all together, and the manifest that the tests enumerate.
/// </summary>
public static class ContractCases
{
    /// <summary>The manifest's file name.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Makes the files in the document's order, the manifest last.</summary>
    /// <param name="document">The document after the passes.</param>
    /// <param name="diagnostics">Is told of operations that can get no case.</param>
    public static IReadOnlyList<ContractFile> Emit(ApiDocument document, Diagnostics diagnostics)
    {
        var reader = new DocumentReader(document);
        var maker = new OperationCases(reader, diagnostics);
        var credentials = new CaseCredentials(document);
        var mapping = new WireMockMapping(reader, credentials);
        var cases = reader.Operations().SelectMany(maker.Of).ToList();
        return
        [
            .. cases.Select(contractCase => new ContractFile(contractCase.Name + ".json", Pretty(mapping.Of(contractCase)))),
            new ContractFile(ManifestName, Pretty(new ManifestWriter(reader, credentials).Of(cases))),
        ];
    }

    /// <summary>The names of an operation's cases.</summary>
    /// <param name="document">The document after the passes.</param>
    /// <param name="operationId">The operation's id.</param>
    public static IEnumerable<string> NamesOf(ApiDocument document, string operationId)
    {
        var reader = new DocumentReader(document);
        var maker = new OperationCases(reader, new Diagnostics());
        return reader.Operations().SelectMany(maker.Of).Where(contractCase => contractCase.Operation.Id == operationId).Select(contractCase => contractCase.Name).ToList();
    }

    private static string Pretty(JObject json)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented, Indentation = 2, CloseOutput = false })
        {
            json.WriteTo(writer);
        }
        text.Write('\n');
        return text.ToString();
    }
}
