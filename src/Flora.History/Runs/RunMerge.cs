using Newtonsoft.Json.Linq;

namespace Flora.History;

/// <summary>Puts together what the history and the address of a run tell of it, without losing what only one of them does.</summary>
internal static class RunMerge
{
    internal static Run ToRun(Generation item) => new()
    {
        RunId = item.RunId,
        Status = item.Status,
        Progress = item.Progress,
        CreatedAt = item.CreatedAt,
        StartedAt = item.StartedAt,
        CompletedAt = item.CompletedAt,
        ErrorCode = item.ErrorCode,
        ErrorMessage = item.ErrorMessage,
        ChargedCost = item.ChargedCost,
        Outputs = item.Outputs,
        PollUrl = item.PollUrl,
    };

    internal static Generation Merge(Generation item, Run newer) => item with
    {
        Status = newer.Status,
        Progress = newer.Progress,
        StartedAt = newer.StartedAt ?? item.StartedAt,
        CompletedAt = newer.CompletedAt ?? item.CompletedAt,
        ErrorCode = newer.ErrorCode ?? item.ErrorCode,
        ErrorMessage = newer.ErrorMessage ?? item.ErrorMessage,
        ChargedCost = newer.ChargedCost ?? item.ChargedCost,
        Outputs = Outputs(item.Outputs, newer.Outputs),
        PollUrl = newer.PollUrl ?? item.PollUrl,
        AdditionalProperties = Union(item.AdditionalProperties, newer.AdditionalProperties),
    };

    internal static Run Merge(Run older, Run newer) => newer with
    {
        StartedAt = newer.StartedAt ?? older.StartedAt,
        CompletedAt = newer.CompletedAt ?? older.CompletedAt,
        ErrorCode = newer.ErrorCode ?? older.ErrorCode,
        ErrorMessage = newer.ErrorMessage ?? older.ErrorMessage,
        ChargedCost = newer.ChargedCost ?? older.ChargedCost,
        Outputs = Outputs(older.Outputs, newer.Outputs),
        PollUrl = newer.PollUrl ?? older.PollUrl,
        AdditionalProperties = Union(older.AdditionalProperties, newer.AdditionalProperties),
    };

    private static IReadOnlyList<GenerationOutput>? Outputs(IReadOnlyList<GenerationOutput>? older, IReadOnlyList<GenerationOutput>? newer) =>
        newer is { Count: > 0 } || older is null ? newer : older;

    private static AdditionalProperties Union(AdditionalProperties older, AdditionalProperties newer) => (older.Count, newer.Count) switch
    {
        (_, 0) => older,
        (0, _) => newer,
        _ => new(older.Where(member => !newer.ContainsKey(member.Key)).Concat(newer).Select(static member => new KeyValuePair<string, JToken>(member.Key, member.Value))),
    };
}
