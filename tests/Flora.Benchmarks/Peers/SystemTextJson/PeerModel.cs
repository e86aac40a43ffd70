using System.Text.Json.Serialization;

namespace Flora.Benchmarks.Peers.SystemTextJson;

internal sealed class PeerModel
{
    [JsonPropertyName("model_id")]
    public string? ModelId { get; set; }
}
