namespace Flora.Contract.Tests.Client;

/// <summary>What a call gave.</summary>
/// <param name="Value">The body as a model.</param>
/// <param name="RequestId">The identifier from the answer's headers.</param>
internal sealed record Answer(object Value, string? RequestId);
