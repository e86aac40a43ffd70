using System.Text.Json.Serialization;

namespace Flora.Benchmarks.Peers.SystemTextJson;

/// <summary>A run as somebody would type it by hand: the same members, in the types that hold the same values.</summary>
internal sealed class PeerGeneration
{
    [JsonPropertyName("created_at")]
    public required decimal CreatedAt { get; init; }

    [JsonPropertyName("generation_id")]
    public required string GenerationId { get; init; }

    [JsonPropertyName("progress")]
    public required decimal Progress { get; init; }

    [JsonPropertyName("project_id")]
    public required string ProjectId { get; init; }

    [JsonPropertyName("run_id")]
    public required string RunId { get; init; }

    /// <summary>No enum: a value that is not known must not fail a page.</summary>
    [JsonPropertyName("status")]
    public required string Status { get; init; }

    [JsonPropertyName("workspace_id")]
    public required string WorkspaceId { get; init; }

    [JsonPropertyName("charged_cost")]
    public decimal? ChargedCost { get; init; }

    [JsonPropertyName("completed_at")]
    public decimal? CompletedAt { get; init; }

    [JsonPropertyName("error_code")]
    public string? ErrorCode { get; init; }

    [JsonPropertyName("error_message")]
    public string? ErrorMessage { get; init; }

    [JsonPropertyName("model")]
    public PeerModel? Model { get; init; }

    [JsonPropertyName("outputs")]
    public IReadOnlyList<PeerOutput>? Outputs { get; init; }

    [JsonPropertyName("poll_url")]
    public string? PollUrl { get; init; }

    [JsonPropertyName("started_at")]
    public decimal? StartedAt { get; init; }
}
