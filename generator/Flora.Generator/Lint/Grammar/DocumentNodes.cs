using Flora.Generator.Lint.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Grammar;

/// <summary>All objects of a document, in its order, each of a known kind.</summary>
public sealed class DocumentNodes
{
    private readonly List<DocumentNode> nodes = [];
    private readonly List<JToken> tokens = [];
    private readonly Dictionary<JToken, NodeKind> kinds = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every object.</summary>
    public IReadOnlyList<DocumentNode> All => nodes;

    /// <summary>The objects of one kind.</summary>
    public IEnumerable<DocumentNode> Of(NodeKind kind) => nodes.Where(node => node.Kind == kind);

    /// <summary>Every object that is a reference.</summary>
    public IEnumerable<DocumentNode> References => nodes.Where(node => node.Reference is not null);

    /// <summary>Whether a token is an object of a kind; a schema can be true or false as well.</summary>
    public bool Is(JToken token, NodeKind kind) => kinds.TryGetValue(token, out var known) && known == kind;

    /// <summary>The objects that lie in none of the given parts.</summary>
    internal DocumentNodes Without(ILookup<Part, DocumentNode> parts)
    {
        if (parts.Count == 0)
        {
            return this;
        }
        var rest = new DocumentNodes();
        foreach (var token in tokens.Where(token => Part.Of(token) is not { } part || !parts.Contains(part)))
        {
            rest.Add(kinds[token], token);
        }
        return rest;
    }

    internal void Add(NodeKind kind, JToken token)
    {
        kinds[token] = kind;
        tokens.Add(token);
        if (token is JObject item)
        {
            nodes.Add(new(kind, item));
        }
    }
}
