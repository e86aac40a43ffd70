using System.Text.Json.Serialization;

namespace Flora.Benchmarks.Peers.SystemTextJson;

/// <summary>A run as somebody would type it by hand: the same members, in the types that hold the same values, settable, which System.Text.Json is fastest with.</summary>
internal sealed class PeerGeneration
{
    [JsonPropertyName("created_at")]
    public decimal CreatedAt { get; set; }

    [JsonPropertyName("generation_id")]
    public string GenerationId { get; set; } = "";

    [JsonPropertyName("progress")]
    public decimal Progress { get; set; }

    [JsonPropertyName("project_id")]
    public string ProjectId { get; set; } = "";

    [JsonPropertyName("run_id")]
    public string RunId { get; set; } = "";

    /// <summary>No enum: a value that is not known must not fail a page.</summary>
    [JsonPropertyName("status")]
    public string Status { get; set; } = "";

    [JsonPropertyName("workspace_id")]
    public string WorkspaceId { get; set; } = "";

    [JsonPropertyName("charged_cost")]
    public decimal? ChargedCost { get; set; }

    [JsonPropertyName("completed_at")]
    public decimal? CompletedAt { get; set; }

    [JsonPropertyName("error_code")]
    public string? ErrorCode { get; set; }

    [JsonPropertyName("error_message")]
    public string? ErrorMessage { get; set; }

    [JsonPropertyName("model")]
    public PeerModel? Model { get; set; }

    [JsonPropertyName("outputs")]
    public List<PeerOutput>? Outputs { get; set; }

    [JsonPropertyName("poll_url")]
    public string? PollUrl { get; set; }

    [JsonPropertyName("started_at")]
    public decimal? StartedAt { get; set; }
}
