using Flora.Generator.Document;

namespace Flora.Generator.Passes;

/// <summary>The document as the engine and the templates read it, with the files that they may write.</summary>
public sealed record AnnotatedDocument(ApiDocument Document, FileTable Files, GenerationSettings Settings);
