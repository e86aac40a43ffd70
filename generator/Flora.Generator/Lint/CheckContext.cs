using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Flora.Generator.Lint.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint;

/// <summary>What the checks work on.</summary>
/// <param name="Document">The document.</param>
/// <param name="Nodes">Its objects by kind, but for those of parts that are left out.</param>
/// <param name="Broken">The parts that are left out, each with the references that break it.</param>
/// <param name="Diagnostics">Takes what is wrong.</param>
public sealed record CheckContext(ApiDocument Document, DocumentNodes Nodes, ILookup<Part, DocumentNode> Broken, Diagnostics Diagnostics)
{
    /// <summary>The object of the same kind that a token stands for, when it is a reference; else the token.</summary>
    public JToken? Follow(JToken token) => References.Follow(Document, token);

    /// <summary>The operations of the document.</summary>
    public IEnumerable<DocumentNode> Operations => Nodes.Of(NodeKind.Operation);

    /// <summary>Adds an error.</summary>
    public void Error(string code, JToken at, string message, string fix) => Diagnostics.Error(code, at, message, fix);
}
