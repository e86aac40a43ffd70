using System.Text.Json.Serialization;

namespace Flora.Benchmarks.Peers.SystemTextJson;

internal sealed class PeerPage
{
    [JsonPropertyName("generations")]
    public required IReadOnlyList<PeerGeneration> Generations { get; init; }

    [JsonPropertyName("meta")]
    public required PeerMeta Meta { get; init; }
}
