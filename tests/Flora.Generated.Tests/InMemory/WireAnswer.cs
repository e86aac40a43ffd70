using System.Net.Http.Headers;
using System.Text.Json;

namespace Flora.Tests.InMemory;

/// <summary>An answer of the in-memory FLORA, read without the client.</summary>
internal sealed record WireAnswer(int Status, string Body, HttpResponseHeaders Headers)
{
    internal JsonElement Json { get; } = Parse(Body);

    internal JsonElement Meta => Json.GetProperty("meta");

    internal JsonElement Error => Json.GetProperty("error");

    internal string[] Ids => [.. Json.GetProperty("generations").EnumerateArray().Select(item => item.GetProperty("generation_id").GetString()!)];

    private static JsonElement Parse(string body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }
}
