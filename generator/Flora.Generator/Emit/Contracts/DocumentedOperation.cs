using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>An operation with what the passes decided about it.</summary>
internal sealed record DocumentedOperation(string Path, string HttpMethod, JObject Item, JObject Body, JObject Decisions)
{
    public string Id => (string)Decisions["id"]!;

    /// <summary>The header by which the API knows that a request came before; null when the operation has none.</summary>
    public string? IdempotencyHeader => DocumentReader.Text(Decisions["idempotency"]);

    /// <summary>What a caller gets: <c>json</c>, <c>optional</c>, <c>none</c>, <c>text</c> or <c>stream</c>.</summary>
    public string AnswerKind => DocumentReader.Text(Decisions["answer"]?["kind"]) ?? "json";

    /// <summary>Whether a status is one of success: of the class 2XX, or of a redirect that the client takes for an answer.</summary>
    public bool Takes(int status) =>
        status is >= 200 and < 300
        || (status is >= 300 and < 400 && (Decisions["answer"]?["redirects"] as JArray ?? []).Any(taken => (string?)taken is "3XX" || (string?)taken == status.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether the client goes on to the target of a redirect with this status.</summary>
    public bool Follows(int status) => status is 301 or 302 or 303 or 307 or 308 && Decisions["answer"]?["followsRedirects"] is not null && HttpMethod is "GET" or "HEAD";

    /// <summary>The first media type that the client says it accepts.</summary>
    public string Accept =>
        DocumentReader.Text(Decisions["answer"]?["accept"]) is { } literal ? ((string)JToken.Parse(literal)!).Split(',')[0] : "application/json";
}
