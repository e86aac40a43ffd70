using Flora.Generator.Document;

namespace Flora.Generator.Diff.Model;

/// <summary>One difference between two versions.</summary>
/// <param name="Rule">What kind of difference it is.</param>
/// <param name="Path">What changed, readable: <c>GET /things &gt; query limit &gt; maximum</c>.</param>
/// <param name="Location">Where it stands: in the new version, or in the old one when it is gone.</param>
/// <param name="Detail">What was before and what is now, as a sentence; may be empty.</param>
internal sealed record Change(Rule Rule, string Path, SourceLocation Location, string Detail);
