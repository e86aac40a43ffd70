namespace Flora.Generator.Emit.Contracts;

/// <summary>One request with the documented answer to it.</summary>
internal sealed record ContractCase(
    string Name, DocumentedOperation Operation, DocumentedAnswer Answer, IReadOnlyList<CaseArgument> Arguments, CaseBody? Body)
{
    /// <summary>The header that the client fills in by itself; null when the document declares none, or the case sets it.</summary>
    public string? FilledInHeader =>
        Operation.IdempotencyHeader is { } header && Arguments.All(argument => argument.Parameter.Name != header) ? header : null;
}
