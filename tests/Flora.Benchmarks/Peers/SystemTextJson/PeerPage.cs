using System.Text.Json.Serialization;

namespace Flora.Benchmarks.Peers.SystemTextJson;

internal sealed class PeerPage
{
    [JsonPropertyName("generations")]
    public List<PeerGeneration> Generations { get; set; } = [];

    [JsonPropertyName("meta")]
    public PeerMeta Meta { get; set; } = new();
}
