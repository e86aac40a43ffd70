using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Surface;

/// <summary>What is generated for an operation.</summary>
/// <param name="Wire">The operation.</param>
/// <param name="Method">Its method, such as <c>Things.ListAsync</c>.</param>
/// <param name="Returns">What the method returns.</param>
/// <param name="Request">The request record.</param>
/// <param name="IsRequestRequired">Whether a call has to give one.</param>
/// <param name="Shortcut">The inputs of the shortcut; empty when there is none.</param>
/// <param name="Members">The members of the request by what they are on the wire.</param>
/// <param name="Command">The tool's command; null when it has none.</param>
/// <param name="Options">The command's options by parameter.</param>
internal sealed record SurfaceOperation(
    Compare.WireOperation Wire, string Method, string Returns, string Request, bool IsRequestRequired, string Shortcut,
    IReadOnlyDictionary<string, SurfaceMember> Members, string? Command, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>Where the document says so.</summary>
    public JToken At => Wire.Node;
}
