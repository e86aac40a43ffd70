namespace Flora.Tests.Support;

/// <summary>Bodies and models that several fixtures use.</summary>
internal static class Samples
{
    /// <summary>The key of the tests, which no text may contain.</summary>
    internal const string Key = "sk_live_0123456789abcdefSECRET";

    /// <summary>The body of the documentation page, with every field.</summary>
    internal const string DocumentedPage =
        """
        {
          "generations": [
            {
              "created_at": 0,
              "generation_id": "run_abc123",
              "progress": 0,
              "project_id": "prj_abc123",
              "run_id": "run_abc123",
              "status": "pending",
              "workspace_id": "ws_abc123",
              "charged_cost": 0,
              "completed_at": 0,
              "error_code": "provider_error",
              "error_message": "The provider failed to complete the generation.",
              "model": { "model_id": "t2i-flux-2-pro" },
              "outputs": [ { "output_id": "output_1", "type": "imageUrl", "url": "https://media.flora.ai/output.png" } ],
              "poll_url": "https://example.com",
              "started_at": 0
            }
          ],
          "meta": { "next_cursor": "eyJvZmZzZXQiOjIwfQ", "total_estimate": 0 }
        }
        """;

    /// <summary>A generation with only what is required.</summary>
    internal const string LeastGeneration =
        """{"created_at":1735689600000,"generation_id":"run_1","progress":12.50,"project_id":"prj_1","run_id":"run_1","status":"running","workspace_id":"ws_1"}""";

    internal static string Page(string? next = null, params string[] ids) =>
        $$$"""{"generations":[{{{string.Join(",", ids.Select(Generation))}}}],"meta":{"next_cursor":{{{(next is null ? "null" : $"\"{next}\"")}}}}}""";

    internal static string Generation(string id) => LeastGeneration.Replace("run_1", id);

    internal static Generation LeastModel() => FloraJson.Parse<Generation>(LeastGeneration);
}
