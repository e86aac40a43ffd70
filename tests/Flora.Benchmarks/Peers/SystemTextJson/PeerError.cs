using System.Text.Json.Serialization;

namespace Flora.Benchmarks.Peers.SystemTextJson;

internal sealed class PeerError
{
    [JsonPropertyName("error")]
    public required PeerErrorDetail Error { get; init; }
}
