using Flora.Generator.Document;
using Flora.Generator.Docs.Listings;
using Flora.Generator.Docs.Markdown;
using Flora.Generator.Docs.Reference;
using Flora.Generator.Docs.Samples;
using Flora.Generator.Docs.Samples.Languages;
using Flora.Generator.Docs.Site;
using Flora.Generator.Emit;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Engine;
using Flora.Generator.Lint;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Commands;
using Flora.Generator.Passes.Security;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs;

/// <summary>The way from the document to the reference pages, in memory.</summary>
/// <param name="paths">The repository.</param>
public sealed class DocsPipeline(GeneratorPaths paths)
{
    /// <summary>The samples of a document; null with diagnostics when it gives none.</summary>
    /// <param name="documentPath">The document's file.</param>
    /// <param name="settings">The project that the samples in C# are for.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public IReadOnlyList<DocumentedSample>? Samples(string documentPath, GenerationSettings settings, Diagnostics diagnostics) =>
        Annotated(documentPath, settings, diagnostics) is { } document ? DocumentedSamples.Of(document, settings, diagnostics) : null;

    /// <summary>Makes all pages; null with diagnostics when a step fails.</summary>
    /// <param name="documentPath">The document's file.</param>
    /// <param name="settings">The project that the pages are about.</param>
    /// <param name="diagnostics">Takes what is wrong with the document.</param>
    /// <exception cref="ToolException">The renderer must be installed and cannot be.</exception>
    public OutputTree? Run(string documentPath, GenerationSettings settings, Diagnostics diagnostics)
    {
        if (Annotated(documentPath, settings, diagnostics) is not { } document)
        {
            return null;
        }
        var operations = Operations(document, DocumentedSamples.Of(document, settings, diagnostics));
        var facts = Facts(document, settings);
        var tree = new OutputTree();
        AddMarkdown(tree, document, facts, operations);
        if (Path.GetFullPath(documentPath) == paths[GeneratorPaths.DefaultDocument])
        {
            AddListing(tree, "commands.html", "markdown/commands.md", CommandPages.Of(paths, facts.Tool));
            AddListing(tree, "csharp.html", "markdown/csharp-api.md", ApiPages.Of(paths));
        }
        AddReference(tree, documentPath, facts, operations);
        var files = tree.Paths.Append("llms.txt").ToHashSet(StringComparer.Ordinal);
        tree.Add("index.html", new LandingPage(facts).Of(operations, files));
        tree.Add("llms.txt", LlmsText.Of(facts, operations, files));
        return tree;
    }

    private ApiDocument? Annotated(string documentPath, GenerationSettings settings, Diagnostics diagnostics)
    {
        if (DocumentLoader.Load(documentPath, diagnostics, paths.Root) is not { } document || !Checks.Run(document, diagnostics))
        {
            return null;
        }
        var annotated = PassPipeline.Run(document, settings, diagnostics).Document;
        return diagnostics.HasErrors ? null : annotated;
    }

    private static List<ReferenceOperation> Operations(ApiDocument document, IReadOnlyList<DocumentedSample> samples)
    {
        var names = new CaseNames();
        return [.. Operation.All(document).Select(operation => new ReferenceOperation(
            document, operation, names.Make((string)operation.Annotation["id"]!), [.. samples.Where(sample => sample.Operation == (string)operation.Annotation["id"]!)]))];
    }

    private static SiteFacts Facts(ApiDocument document, GenerationSettings settings)
    {
        var info = document.Root["info"];
        var plan = SecurityPlan.Of(document);
        var tool = CliWords.Kebab(settings.ClientName);
        return new(
            (string?)(info?["title"] as JValue) ?? settings.ClientName,
            ((string?)(info?["description"] as JValue) ?? "").Trim(),
            settings.Namespace == "Flora" ? "Flora.Generated" : settings.Namespace,
            settings.Namespace == "Flora" ? "Flora.Cli" : settings.Namespace + ".Cli",
            tool,
            settings.Variable(plan.Main is null && plan.Schemes is [var first, ..] ? first.Options[0].Field : "api_key"),
            plan.IsPlain,
            SampleLanguages.BaseUrl(document),
            [new HttpReference(document), new ToolReference(document, tool), new CSharpReference(document)]);
    }

    private static void AddMarkdown(OutputTree tree, ApiDocument document, SiteFacts facts, IReadOnlyList<ReferenceOperation> operations)
    {
        var reader = new DocumentReader(document);
        foreach (var language in facts.Languages)
        {
            foreach (var operation in operations)
            {
                if (new MarkdownPage(language, reader).Of(operation) is { } page)
                {
                    tree.Add($"markdown/{language.Folder}/{operation.PageName}.md", page);
                }
            }
        }
    }

    private static void AddListing(OutputTree tree, string html, string markdown, ListedPage? page)
    {
        if (page is not null)
        {
            tree.Add(html, page.ToHtml());
            tree.Add(markdown, page.ToMarkdown());
        }
    }

    private void AddReference(OutputTree tree, string documentPath, SiteFacts facts, IReadOnlyList<ReferenceOperation> operations)
    {
        // The passes have rewritten the other one; people read what the maintainer wrote.
        var written = DocumentLoader.Load(documentPath, new Diagnostics(), paths.Root)!;
        ReferenceDocument.AddSamples(written, operations);
        tree.Add("openapi.json", written.Root.ToString(Formatting.Indented) + "\n");
        ReferenceDocument.ForRenderer(written, operations, facts.Tags);
        var tools = new NpmTools(paths[GeneratorPaths.Tools]);
        tree.Add("assets/document.js", ReferenceDocument.Script(written));
        tree.Add("assets/redoc.standalone.js", Renderer.Script(tools));
        tree.Add("assets/redoc.LICENSE.txt", Renderer.Licence(tools));
        tree.Add("assets/start.js", SiteFile.Read("start.js"));
        tree.Add("assets/style.css", SiteFile.Read("style.css"));
        tree.Add("assets/reference.css", SiteFile.Read("reference.css"));
        tree.Add("reference.html", SiteFile.Read("reference.html")
            .Replace("{policy}", HtmlPage.Policy, StringComparison.Ordinal)
            .Replace("{title}", HtmlText.Of($"{facts.Title}: reference"), StringComparison.Ordinal)
            .Replace("{home}", HtmlText.Of($"← {facts.Title}"), StringComparison.Ordinal));
    }
}
