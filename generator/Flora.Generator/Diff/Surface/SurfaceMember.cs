using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Surface;

/// <summary>A member of a generated type, or a value of an enum.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="CSharp">Its C# type; null when it has none of its own.</param>
/// <param name="IsRequired">Whether whoever constructs the type has to set it.</param>
/// <param name="At">Where the document says so.</param>
internal sealed record SurfaceMember(string Name, string? CSharp, bool IsRequired, JToken At);
