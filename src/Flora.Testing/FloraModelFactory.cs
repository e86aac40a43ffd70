namespace Flora.Testing;

/// <summary>Makes models for tests: name what the test is about, and the rest has the values of FLORA's documentation.</summary>
/// <remarks>What the contract calls optional is absent unless it is named.</remarks>
public static class FloraModelFactory
{
    /// <summary>Makes one run in the history.</summary>
    /// <param name="generationId">Identifier of the run; both <c>generation_id</c> and <c>run_id</c>.</param>
    /// <param name="status">State; null makes a completed run.</param>
    /// <param name="createdAt">When the run was created; null is 2026-01-01T00:00:00Z.</param>
    /// <param name="progress">Progress in percent; null is 100 for an ended run and 0 for any other.</param>
    /// <param name="projectId">Project identifier.</param>
    /// <param name="workspaceId">Workspace identifier.</param>
    /// <param name="chargedCost">Cost in USD.</param>
    /// <param name="startedAt">When the run started.</param>
    /// <param name="completedAt">When the run ended.</param>
    /// <param name="errorCode">Machine-readable error code of a failed run.</param>
    /// <param name="errorMessage">Human-readable error message of a failed run.</param>
    /// <param name="model">The model that ran.</param>
    /// <param name="outputs">What the run produced.</param>
    /// <param name="pollUrl">Address to poll.</param>
    /// <param name="additionalProperties">Members that the contract does not name; null is none.</param>
    public static Generation Generation(
        string generationId = "run_abc123",
        GenerationStatus? status = null,
        DateTimeOffset? createdAt = null,
        decimal? progress = null,
        string projectId = "prj_abc123",
        string workspaceId = "ws_abc123",
        decimal? chargedCost = null,
        DateTimeOffset? startedAt = null,
        DateTimeOffset? completedAt = null,
        string? errorCode = null,
        string? errorMessage = null,
        GenerationModel? model = null,
        IReadOnlyList<GenerationOutput>? outputs = null,
        string? pollUrl = null,
        AdditionalProperties? additionalProperties = null)
    {
        var state = status ?? GenerationStatus.Completed;
        return new()
        {
            CreatedAt = UnixTimestamp.FromDateTimeOffset(createdAt ?? DefaultCreatedAt),
            GenerationId = generationId,
            Progress = progress ?? ProgressOf(state),
            ProjectId = projectId,
            RunId = generationId,
            Status = state,
            WorkspaceId = workspaceId,
            ChargedCost = chargedCost,
            StartedAt = Timestamp(startedAt),
            CompletedAt = Timestamp(completedAt),
            ErrorCode = errorCode,
            ErrorMessage = errorMessage,
            Model = model,
            Outputs = outputs,
            PollUrl = pollUrl,
            AdditionalProperties = additionalProperties ?? AdditionalProperties.None,
        };
    }

    /// <summary>Makes one run as its own address answers it.</summary>
    /// <param name="runId">Identifier of the run.</param>
    /// <param name="status">State; null makes a completed run.</param>
    /// <param name="createdAt">When the run was created; null is 2026-01-01T00:00:00Z.</param>
    /// <param name="progress">Progress in percent; null is 100 for an ended run and 0 for any other.</param>
    /// <param name="chargedCost">Cost in USD.</param>
    /// <param name="startedAt">When the run started.</param>
    /// <param name="completedAt">When the run ended.</param>
    /// <param name="errorCode">Machine-readable error code of a failed run.</param>
    /// <param name="errorMessage">Human-readable error message of a failed run.</param>
    /// <param name="outputs">What the run produced.</param>
    /// <param name="pollUrl">Address to poll.</param>
    /// <param name="additionalProperties">Members that the contract does not name; null is none.</param>
    public static Run Run(
        string runId = "run_abc123",
        GenerationStatus? status = null,
        DateTimeOffset? createdAt = null,
        decimal? progress = null,
        decimal? chargedCost = null,
        DateTimeOffset? startedAt = null,
        DateTimeOffset? completedAt = null,
        string? errorCode = null,
        string? errorMessage = null,
        IReadOnlyList<GenerationOutput>? outputs = null,
        string? pollUrl = null,
        AdditionalProperties? additionalProperties = null)
    {
        var state = status ?? GenerationStatus.Completed;
        return new()
        {
            RunId = runId,
            Status = state,
            Progress = progress ?? ProgressOf(state),
            CreatedAt = UnixTimestamp.FromDateTimeOffset(createdAt ?? DefaultCreatedAt),
            StartedAt = Timestamp(startedAt),
            CompletedAt = Timestamp(completedAt),
            ErrorCode = errorCode,
            ErrorMessage = errorMessage,
            ChargedCost = chargedCost,
            Outputs = outputs,
            PollUrl = pollUrl,
            AdditionalProperties = additionalProperties ?? AdditionalProperties.None,
        };
    }

    /// <summary>Makes one output of a run.</summary>
    /// <param name="outputId">Identifier of the output.</param>
    /// <param name="type">Kind of output; null is an image.</param>
    /// <param name="url">Address of the output, or the text itself when it is a text.</param>
    /// <param name="additionalProperties">Members that the contract does not name; null is none.</param>
    public static GenerationOutput GenerationOutput(
        string outputId = "output_1",
        GenerationOutputType? type = null,
        string url = "https://media.flora.ai/output.png",
        AdditionalProperties? additionalProperties = null) => new()
    {
        OutputId = outputId,
        Type = type ?? GenerationOutputType.ImageUrl,
        Url = url,
        AdditionalProperties = additionalProperties ?? AdditionalProperties.None,
    };

    /// <summary>Makes the model of a run.</summary>
    /// <param name="modelId">Identifier of the model; null when FLORA does not name one.</param>
    /// <param name="additionalProperties">Members that the contract does not name; null is none.</param>
    public static GenerationModel GenerationModel(
        string? modelId = "t2i-flux-2-pro", AdditionalProperties? additionalProperties = null) => new()
    {
        ModelId = modelId,
        AdditionalProperties = additionalProperties ?? AdditionalProperties.None,
    };

    /// <summary>Makes a page of the history.</summary>
    /// <param name="generations">The items; null is none.</param>
    /// <param name="nextCursor">Where the next page begins; null on the last page.</param>
    /// <param name="totalEstimate">Estimated number of matching items.</param>
    /// <param name="additionalProperties">Members of the page that the contract does not name; null is none.</param>
    public static GenerationPage GenerationPage(
        IReadOnlyList<Generation>? generations = null,
        string? nextCursor = null,
        long? totalEstimate = null,
        AdditionalProperties? additionalProperties = null) => new()
    {
        Generations = generations ?? [],
        Meta = PageMeta(nextCursor, totalEstimate),
        AdditionalProperties = additionalProperties ?? AdditionalProperties.None,
    };

    /// <summary>Makes what tells where a listing goes on.</summary>
    /// <param name="nextCursor">Where the next page begins; null on the last page.</param>
    /// <param name="totalEstimate">Estimated number of matching items.</param>
    /// <param name="additionalProperties">Members that the contract does not name; null is none.</param>
    public static PageMeta PageMeta(
        string? nextCursor = null, long? totalEstimate = null, AdditionalProperties? additionalProperties = null) => new()
    {
        NextCursor = nextCursor,
        TotalEstimate = totalEstimate,
        AdditionalProperties = additionalProperties ?? AdditionalProperties.None,
    };

    /// <summary>Makes the body of an error answer.</summary>
    /// <param name="code">Machine-readable code.</param>
    /// <param name="message">Human-readable message.</param>
    /// <param name="fields">The members that were refused.</param>
    public static ErrorBody ErrorBody(
        string code = "unknown_error",
        string message = "An unknown error occurred.",
        IReadOnlyList<ErrorField>? fields = null) => new()
    {
        Error = new() { Code = code, Message = message, Fields = fields },
    };

    /// <summary>Makes one refused member of an error answer.</summary>
    /// <param name="field">Name of the member.</param>
    /// <param name="message">Why it was refused.</param>
    public static ErrorField ErrorField(string field = "prompt", string message = "Required") => new()
    {
        Field = field,
        Message = message,
    };

    private static readonly DateTimeOffset DefaultCreatedAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static decimal ProgressOf(GenerationStatus state) =>
        state == GenerationStatus.Completed || state == GenerationStatus.Failed ? 100 : 0;

    private static UnixTimestamp? Timestamp(DateTimeOffset? time) =>
        time is { } moment ? UnixTimestamp.FromDateTimeOffset(moment) : null;
}
