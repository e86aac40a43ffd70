using Flora.Generator.Document;
using Flora.Generator.Emit;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Engine;
using Flora.Generator.Lint;
using Flora.Generator.Passes;

namespace Flora.Generator;

/// <summary>The way from the document to the generated files, in memory.</summary>
/// <param name="paths">The repository.</param>
public sealed class Pipeline(GeneratorPaths paths)
{
    private const string SdkTemplates = GeneratorPaths.Templates + "/sdk";
    private const string CliTemplates = GeneratorPaths.Templates + "/cli";

    /// <summary>Makes all files; null with diagnostics when a step fails.</summary>
    /// <exception cref="ToolException">The engine is missing or cannot be installed.</exception>
    public OutputTree? Run(string documentPath, GenerationSettings settings, Diagnostics diagnostics)
    {
        if (DocumentLoader.Load(documentPath, diagnostics, paths.Root) is not { } document || !Checks.Run(document, diagnostics))
        {
            return null;
        }
        using var engine = new NSwagEngine(paths);
        var annotated = PassPipeline.Run(document, settings, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }
        // The contract cases are made while the engine, another program, does its work: from here on the document is only read.
        var findings = new Diagnostics();
        var contracts = Task.Run(() => ContractCases.Emit(annotated.Document, findings));
        var code = engine.Run(annotated.Document, diagnostics);
        if (code is null)
        {
            return null;
        }
        var cases = contracts.GetAwaiter().GetResult();
        var tree = new OutputTree { DocumentFiles = document.Files };
        var layout = new Layout(annotated.Files, Header.Of(document.File, settings.Renewal), tree, diagnostics);
        layout.Cut(code.Sdk, SdkTemplates);
        layout.Cut(code.Cli, CliTemplates);
        layout.RequireAll();
        foreach (var finding in findings)
        {
            diagnostics.Add(finding);
        }
        foreach (var file in cases)
        {
            tree.Add($"{settings.ContractsFolder}/{file.Name}", file.Text);
        }
        return diagnostics.HasErrors ? null : tree;
    }
}
