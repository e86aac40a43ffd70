using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>One documented example of one status.</summary>
/// <param name="Status">A status that a server can send: a wildcard such as <c>4XX</c> is already one of its class.</param>
/// <param name="Example">The example's name, as the document spells it, or one in parentheses for what is no example.</param>
/// <param name="MediaType">The media type of the body; null when there is no body.</param>
/// <param name="Body">JSON, a text of another media type, or bytes; null when there is no body.</param>
/// <param name="Headers">The documented examples of response headers.</param>
internal sealed record DocumentedAnswer(
    int Status, string Example, string? MediaType, JToken? Body, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>What stands for the name of an example where the document says that nothing is answered.</summary>
    public const string None = "(none)";

    /// <summary>What stands for the name of an example where any bytes do.</summary>
    public const string Bytes = "(bytes)";

    /// <summary>Whether the client takes it for a success.</summary>
    public required bool Succeeds { get; init; }
}
