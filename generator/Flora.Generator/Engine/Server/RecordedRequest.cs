using System.Text;

namespace Flora.Generator.Engine.Server;

/// <summary>A request as the server received it.</summary>
/// <param name="Url">Path and query, escaped as they were sent.</param>
/// <param name="Query">Every query parameter, decoded, with all of its values.</param>
/// <param name="Content">The body.</param>
/// <param name="Matched">Whether a stub answered it.</param>
public sealed record RecordedRequest(
    string Method,
    string Url,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Query,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Content,
    bool Matched)
{
    /// <summary>The body as text.</summary>
    public string Body => Encoding.UTF8.GetString(Content);
}
