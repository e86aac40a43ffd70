using System.Text.Json.Serialization;

namespace Flora.Benchmarks.Peers.SystemTextJson;

internal sealed class PeerError
{
    [JsonPropertyName("error")]
    public PeerErrorDetail Error { get; set; } = new();
}
