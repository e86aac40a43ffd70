using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Cases;

/// <summary>A parameter of a case: where it goes, which member of the request sets it, and its value.</summary>
/// <param name="Wire">The texts as the server sees them once the URL is decoded: one, or one for each item of a list.</param>
/// <param name="IsJoined">Whether the items of a list stand in one text, with commas between them.</param>
internal sealed record CaseParameter(string Name, string In, string Member, JToken Value, IReadOnlyList<string> Wire, bool IsJoined)
{
    /// <summary>The values that arrive under the name.</summary>
    public IEnumerable<string> Values => IsJoined ? [string.Join(',', Wire)] : Wire;

    /// <summary>The same as RFC 3986 writes them in a URL: the commas between items are none of the items'.</summary>
    public IEnumerable<string> Escaped =>
        IsJoined ? [string.Join(',', Wire.Select(Uri.EscapeDataString))] : Wire.Select(Uri.EscapeDataString);
}
