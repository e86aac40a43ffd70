using System.Text.Json.Serialization;

namespace Flora.Benchmarks.Peers.SystemTextJson;

/// <summary>System.Text.Json's source generation for the hand-written models.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PeerPage))]
[JsonSerializable(typeof(PeerError))]
internal sealed partial class PeerJson : JsonSerializerContext;
