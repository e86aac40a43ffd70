using Flora.Generator.Document;

namespace Flora.Generator.Diff.Sources;

/// <summary>One version of the contract.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Document">The document.</param>
/// <param name="Listings">The approved listings of the public API by file; empty when only documents are compared.</param>
internal sealed record Revision(string Name, ApiDocument Document, IReadOnlyDictionary<string, string> Listings)
{
    /// <summary>A version of which there is only the document.</summary>
    public static Revision Of(string name, ApiDocument document) => new(name, document, new Dictionary<string, string>(StringComparer.Ordinal));
}
