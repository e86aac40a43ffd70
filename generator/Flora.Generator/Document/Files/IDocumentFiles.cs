namespace Flora.Generator.Document.Files;

/// <summary>The files beside a document that it may refer to.</summary>
internal interface IDocumentFiles
{
    /// <summary>The content of a file; null with the reason when it cannot be had.</summary>
    /// <param name="path">The file, relative to the document's folder and within it, with '/'.</param>
    /// <param name="maxBytes">How long it may be.</param>
    /// <param name="reason">Why there is none, as the end of a sentence about the file.</param>
    byte[]? Read(string path, long maxBytes, out string reason);
}
