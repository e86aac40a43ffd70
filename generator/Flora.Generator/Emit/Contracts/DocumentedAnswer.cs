using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>One documented example of one status.</summary>
/// <param name="Status">A status that a server can send: a wildcard such as <c>4XX</c> is already one of its class.</param>
/// <param name="Example">The example's name, as the document spells it.</param>
/// <param name="Body">The example's value.</param>
/// <param name="Headers">The documented examples of response headers.</param>
internal sealed record DocumentedAnswer(int Status, string Example, string MediaType, JToken Body, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    public bool Succeeds => Status is >= 200 and < 300;
}
