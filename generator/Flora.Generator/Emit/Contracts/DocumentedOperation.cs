using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>An operation with what the passes decided about it.</summary>
internal sealed record DocumentedOperation(string Path, string HttpMethod, JObject Item, JObject Body, JObject Decisions)
{
    public string Id => (string)Decisions["id"]!;

    /// <summary>The header by which the API knows that a request came before; null when the operation has none.</summary>
    public string? IdempotencyHeader => DocumentReader.Text(Decisions["idempotency"]);

    /// <summary>What a caller gets: <c>json</c>, <c>optional</c>, <c>none</c> or <c>stream</c>.</summary>
    public string AnswerKind => DocumentReader.Text(Decisions["answer"]?["kind"]) ?? "json";

    /// <summary>The first media type that the client says it accepts.</summary>
    public string Accept =>
        DocumentReader.Text(Decisions["answer"]?["accept"]) is { } literal ? ((string)JToken.Parse(literal)!).Split(',')[0] : "application/json";
}
