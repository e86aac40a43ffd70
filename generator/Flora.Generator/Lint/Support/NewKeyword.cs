using Flora.Generator.Lint.Grammar;

namespace Flora.Generator.Lint.Support;

/// <summary>A keyword that OpenAPI 3.2 has added.</summary>
/// <param name="Kind">The object that it is found in.</param>
/// <param name="Path">The member, with a dot between levels; after a '=' the value that is new.</param>
/// <param name="Means">What reading it as 3.1 means.</param>
internal sealed record NewKeyword(NodeKind Kind, string Path, string Means);
