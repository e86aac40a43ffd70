namespace Flora.Cli.Tests.Support;

/// <summary>Bodies as FLORA documents them, typed from its pages.</summary>
internal static class Documented
{
    internal const string Page = """
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
              "model": {
                "model_id": "t2i-flux-2-pro"
              },
              "outputs": [
                {
                  "output_id": "output_1",
                  "type": "imageUrl",
                  "url": "https://media.flora.ai/output.png"
                }
              ],
              "poll_url": "https://example.com",
              "started_at": 0
            }
          ],
          "meta": {
            "next_cursor": "eyJvZmZzZXQiOjIwfQ",
            "total_estimate": 0
          }
        }
        """;

    internal static string Error(string code, string message) =>
        $$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""";

    internal const string InvalidInput =
        """{"error":{"code":"input_validation_error","message":"prompt: Required","fields":[{"field":"prompt","message":"Required"}]}}""";
}
