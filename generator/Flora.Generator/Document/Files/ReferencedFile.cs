using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document.Files;

/// <summary>A file that was read, or could not be.</summary>
/// <param name="Path">The file, relative to the document's folder, with '/'.</param>
/// <param name="Document">What it holds; null when it could not be read.</param>
/// <param name="Reason">Why it could not, as the end of a sentence about the file.</param>
internal sealed record ReferencedFile(string Path, ApiDocument? Document, string Reason)
{
    /// <summary>What a fragment names, also by <c>$anchor</c>; null when there is nothing.</summary>
    public JToken? Find(string fragment) => Document is null ? null
        : References.IsAnchor(fragment) ? Anchored(Document.Root, fragment[1..])
        : References.Resolve(Document, fragment);

    // A file of schemas has no grammar that would tell where schemas are.
    private static JObject? Anchored(JObject root, string anchor) =>
        root.DescendantsAndSelf().OfType<JObject>().FirstOrDefault(schema => References.AnchorsOf(schema).Contains(anchor));
}
