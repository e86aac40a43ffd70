using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>
/// The parts that no operation uses and that refer to nothing, or to another such part: they can be left out. Where an operation uses one,
/// the reference is an error instead.
/// </summary>
internal static class BrokenParts
{
    /// <summary>The parts, each with the references that break it.</summary>
    public static ILookup<Part, DocumentNode> Find(ApiDocument document, DocumentNodes nodes)
    {
        var references = nodes.References
            .Where(node => Part.Of(node.Object) is not null)
            .Select(node => (Node: node, From: Part.Of(node.Object)!.Value, To: Target(document, node)))
            .ToList();
        var used = Used(document, nodes, references.Where(reference => reference.To is not null).Select(reference => (reference.From, reference.To!.Value)));
        var unused = references.Where(reference => !reference.From.IsPaths && !used.Contains(reference.From)).ToList();
        var broken = unused.Where(reference => reference.To is null).ToList();
        for (var count = -1; count != broken.Count;)
        {
            count = broken.Count;
            var parts = broken.Select(reference => reference.From).ToHashSet();
            broken = [.. unused.Where(reference => reference.To is not { } to || parts.Contains(to))];
        }
        return broken.ToLookup(reference => reference.From, reference => reference.Node);
    }

    private static Part? Target(ApiDocument document, DocumentNode node) =>
        References.Resolve(document, node.Reference!) is { } target ? Part.Of(target) : null;

    private static HashSet<Part> Used(ApiDocument document, DocumentNodes nodes, IEnumerable<(Part From, Part To)> references)
    {
        var next = references.Concat(Children(document, nodes)).ToLookup(reference => reference.From, reference => reference.To);
        var used = new HashSet<Part>();
        var waiting = new Queue<Part>(document.Root.Property("paths", StringComparison.Ordinal) is { } paths ? [new(paths)] : []);
        while (waiting.TryDequeue(out var part))
        {
            foreach (var to in next[part].Where(used.Add))
            {
                waiting.Enqueue(to);
            }
        }
        return used;
    }

    /// <summary>What a schema with a discriminator can turn out to be, which it need not name: what it is mapped to, and what extends it.</summary>
    private static IEnumerable<(Part From, Part To)> Children(ApiDocument document, DocumentNodes nodes)
    {
        foreach (var discriminator in nodes.Of(NodeKind.Discriminator))
        {
            foreach (var mapped in (discriminator.Object["mapping"] as JObject)?.PropertyValues() ?? [])
            {
                var name = (string?)(mapped as JValue) ?? "";
                var target = References.Resolve(document, name) ?? document.Root["components"]?["schemas"]?[name];
                if (target is not null && Part.Of(target) is { } part)
                {
                    yield return (Part.Of(discriminator.Object)!.Value, part);
                }
            }
        }
        foreach (var parent in nodes.References.Where(node => node.Object.Parent is JArray { Parent: JProperty { Name: "allOf" } }))
        {
            if (References.Follow(document, parent.Object) is JObject target && target["discriminator"] is not null)
            {
                yield return (Part.Of(target)!.Value, Part.Of(parent.Object)!.Value);
            }
        }
    }
}
