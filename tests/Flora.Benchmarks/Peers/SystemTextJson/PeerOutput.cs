using System.Text.Json.Serialization;

namespace Flora.Benchmarks.Peers.SystemTextJson;

internal sealed class PeerOutput
{
    [JsonPropertyName("output_id")]
    public string OutputId { get; set; } = "";

    [JsonPropertyName("type")]
    public string Type { get; set; } = "";

    [JsonPropertyName("url")]
    public string Url { get; set; } = "";
}
