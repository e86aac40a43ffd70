using Flora.Generator.Document;

namespace Flora.Generator.Passes;

/// <summary>What every pass works on.</summary>
/// <param name="Document">The tree that the passes change in place.</param>
/// <param name="Settings">Names and folders of the project that the code is for.</param>
/// <param name="Files">The files that the templates are allowed to write.</param>
/// <param name="Diagnostics">Where a pass says what it cannot decide.</param>
public sealed record PassContext(ApiDocument Document, GenerationSettings Settings, FileTable Files, Diagnostics Diagnostics);
