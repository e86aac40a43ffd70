using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.OverHttp.Package;
using Flora.Generator.Docs;
using Flora.Generator.Docs.Samples;
using Flora.Generator.Document;
using Flora.Generator.Passes;

namespace Flora.Contract.Tests.OverHttp.Samples;

/// <summary>What the samples of a document run on: a tool, and the assemblies of a client.</summary>
/// <param name="Tool">The tool's program.</param>
/// <param name="Client">The folder with the client's assemblies.</param>
/// <param name="Host">The program there, whose files for the runtime name all that a sample in C# needs.</param>
/// <param name="Manifest">Where the API is below a server, and its key.</param>
internal sealed record SampleTarget(string Tool, string Client, string Host, ContractManifest Manifest)
{
    /// <summary>The samples of a document; it must give some without a word.</summary>
    public static IReadOnlyList<DocumentedSample> SamplesOf(string document, GenerationSettings settings)
    {
        var diagnostics = new Diagnostics();
        var samples = new DocsPipeline(PackedFeed.Repository).Samples(document, settings, diagnostics) ?? [];
        return diagnostics.HasErrors || samples.Count == 0 ? throw new InvalidOperationException($"{document} gives no samples: {string.Join('\n', diagnostics)}") : samples;
    }

    /// <summary>The base address of the API on a server.</summary>
    public Uri BaseUrl(Uri server) => new(server, Manifest.BasePath);
}
