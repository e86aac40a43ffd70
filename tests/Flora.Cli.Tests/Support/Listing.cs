using System.Text.Json;

namespace Flora.Cli.Tests.Support;

/// <summary>Lists from a server, and reads what was printed.</summary>
internal static class Listing
{
    internal static Task<FloraResult> RunAsync(LoopbackServer server, params string[] options) => FloraProcess.RunAsync(
        ["generations", "list", "--base-url", server.BaseUrl, "--api-key", "sk_live_k", .. options], environment: null);

    internal static string[] Ids(byte[] output) =>
        [.. Parse(output).GetProperty("generations").EnumerateArray().Select(item => item.GetProperty("generation_id").GetString()!)];

    internal static JsonElement Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
