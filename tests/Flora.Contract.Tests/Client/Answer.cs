namespace Flora.Contract.Tests.Client;

/// <summary>What a call gave.</summary>
/// <param name="Value">The body as a model or a download; null when nothing was answered.</param>
/// <param name="Status">The status.</param>
/// <param name="RequestId">The identifier from the answer's headers.</param>
internal sealed record Answer(object? Value, int Status, string? RequestId);
