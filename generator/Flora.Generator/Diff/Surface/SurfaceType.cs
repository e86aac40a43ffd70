using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Surface;

/// <summary>A generated type.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Kind">What kind of type it is, such as <c>model</c>.</param>
/// <param name="Members">Its members by their names on the wire.</param>
/// <param name="At">Where the document says so.</param>
internal sealed record SurfaceType(string Name, string Kind, IReadOnlyDictionary<string, SurfaceMember> Members, JToken At);
