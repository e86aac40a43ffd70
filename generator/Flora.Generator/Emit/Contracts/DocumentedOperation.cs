using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>An operation with what the passes decided about it.</summary>
internal sealed record DocumentedOperation(string Path, string HttpMethod, JObject Item, JObject Body, JObject Decisions)
{
    public string Id => (string)Decisions["id"]!;
}
