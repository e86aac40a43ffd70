namespace Flora.Generator.Emit.Contracts;

/// <summary>One request with the documented answer to it.</summary>
internal sealed record ContractCase(string Name, DocumentedOperation Operation, DocumentedAnswer Answer, IReadOnlyList<CaseArgument> Arguments);
