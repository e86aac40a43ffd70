using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document.Files;

/// <summary>
/// Makes one document of the files that a document refers to: each part of another file becomes a component, and each reference to it names that.
/// </summary>
internal sealed class FileBundle
{
    private readonly ApiDocument document;
    private readonly ReferencedFiles files;
    private readonly List<BundledPart> parts = [];
    private readonly Dictionary<(JToken, NodeKind), BundledPart> known = [];
    private readonly List<(JValue Reference, BundledPart Part)> uses = [];
    private readonly HashSet<JToken> followed = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(string File, DocumentNodes Nodes)> waiting = new();

    private FileBundle(ApiDocument document, IDocumentFiles source, Diagnostics diagnostics)
    {
        this.document = document;
        files = new ReferencedFiles(document, source, diagnostics);
    }

    /// <summary>Takes what a document refers to in other files into it.</summary>
    public static void Into(ApiDocument document, IDocumentFiles source, Diagnostics diagnostics) =>
        new FileBundle(document, source, diagnostics).Run();

    private void Run()
    {
        waiting.Enqueue((files.Main, DocumentWalk.Of(NodeKind.Root, document.Root)));
        while (waiting.TryDequeue(out var next))
        {
            foreach (var node in next.Nodes.References)
            {
                Follow(node, next.File);
            }
            foreach (var mapped in next.Nodes.Of(NodeKind.Discriminator).SelectMany(Mapped))
            {
                Follow(mapped, next.File, NodeKind.Schema, null);
            }
            DropAnchors(next.File, next.Nodes);
        }
        foreach (var kind in parts.GroupBy(part => part.Kind))
        {
            BundledNames.Give([.. kind], Section(kind.Key) as JObject);
        }
        foreach (var (reference, part) in uses)
        {
            reference.Value = part.Reference;
        }
        foreach (var part in parts)
        {
            Add(part);
        }
        document.Files = files.Names;
    }

    // A value of a mapping is the name of a component, or a reference.
    private static IEnumerable<JValue> Mapped(DocumentNode discriminator) =>
        ((discriminator.Object["mapping"] as JObject)?.PropertyValues() ?? [])
            .OfType<JValue>()
            .Where(value => value.Value is string text && IsReference(text));

    private static bool IsReference(string mapped) =>
        mapped.Contains('#', StringComparison.Ordinal) || Path.GetExtension(mapped) is ".yaml" or ".yml" or ".json";

    private void Follow(DocumentNode node, string from)
    {
        if (node.Object["$ref"] is JValue reference && IsComponent(node.Kind))
        {
            Follow(reference, from, node.Kind, node.Object);
        }
    }

    private void Follow(JValue reference, string from, NodeKind kind, JObject? node)
    {
        var text = (string)reference.Value!;
        if (!followed.Add(reference) || (from == files.Main && text.StartsWith('#')))
        {
            return;
        }
        if (FileReference.Of(text, from, out var reason) is not { } target)
        {
            reference.AddAnnotation(new BrokenReference(DiagnosticCodes.Unsupported, reason,
                "Copy what it names into the document's folder, and refer to that file."));
        }
        else if (target.Path == files.Main)
        {
            reference.Value = target.Fragment;
        }
        else if (files.Read(target.Path) is var file && file.Find(target.Fragment) is { } token)
        {
            Use(reference, new(kind, token, target), node);
        }
        else
        {
            // A place in its own file would be looked for in the document.
            reference.Value = text.StartsWith('#') ? target.Path + text : text;
            reference.AddAnnotation(file.Document is null
                ? new BrokenReference(DiagnosticCodes.DanglingReference, $"leads to the file '{file.Path}', which {file.Reason}", "Correct the path, or the file.")
                : new(DiagnosticCodes.DanglingReference, $"leads to nothing in '{file.Path}'", "Check the spelling, or add what it names."));
        }
    }

    private void Use(JValue reference, BundledPart found, JObject? node)
    {
        if (!known.TryGetValue((found.Token, found.Kind), out var part))
        {
            known.Add((found.Token, found.Kind), part = found);
            parts.Add(part);
            waiting.Enqueue((found.Source.Path, DocumentWalk.Of(found.Kind, found.Token)));
        }
        if (part.Alias is null && node is { Count: 1, Parent: JProperty owner } && owner.Parent == Section(found.Kind))
        {
            part.Alias = owner;
            return;
        }
        uses.Add((reference, part));
    }

    // References into other files are replaced, and an anchor there means nothing in this document.
    private void DropAnchors(string file, DocumentNodes nodes)
    {
        foreach (var schema in file == files.Main ? [] : nodes.Of(NodeKind.Schema).Select(node => node.Object))
        {
            schema.Remove("$anchor");
            schema.Remove("$dynamicAnchor");
        }
    }

    private void Add(BundledPart part)
    {
        if (part.Alias is not null)
        {
            part.Alias.Value = part.Token.DeepClone();
            return;
        }
        var components = document.Root["components"] as JObject ?? (JObject)(document.Root["components"] = new JObject());
        var section = components[part.Kind.Section()] as JObject ?? (JObject)(components[part.Kind.Section()] = new JObject());
        section.Add(part.Name, part.Token.DeepClone());
    }

    private JToken? Section(NodeKind kind) => (document.Root["components"] as JObject)?[kind.Section()];

    private static bool IsComponent(NodeKind kind) => OpenApiGrammar.Members[NodeKind.Components].Any(section => section.Name == kind.Section());
}
