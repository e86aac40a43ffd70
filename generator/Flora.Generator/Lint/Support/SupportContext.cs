using Flora.Generator.Document;

namespace Flora.Generator.Lint.Support;

/// <summary>What a line of the table can look at beside the object itself.</summary>
/// <param name="Document">The document.</param>
/// <param name="Kinds">The kinds of JSON that its schemas allow.</param>
/// <param name="Operation">The operation that the object belongs to; null where the effect is the same for all.</param>
internal sealed record SupportContext(ApiDocument Document, JsonKinds Kinds, OperationParts? Operation = null)
{
    /// <summary>Which values can be written as parameters.</summary>
    public FlatValues Flat { get; } = new(Document, Kinds);
}
