using System.Text.Json.Serialization;

namespace Flora.Benchmarks.Peers.SystemTextJson;

internal sealed class PeerErrorField
{
    [JsonPropertyName("field")]
    public string Field { get; set; } = "";

    [JsonPropertyName("message")]
    public string Message { get; set; } = "";
}
