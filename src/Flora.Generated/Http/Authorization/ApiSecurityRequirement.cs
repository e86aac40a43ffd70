namespace Flora.Runtime;

/// <summary>What an operation asks of its caller.</summary>
/// <param name="alternatives">The ways, of which one is enough; each is all of its schemes, and an empty one needs nothing.</param>
internal sealed class ApiSecurityRequirement(IReadOnlyList<IReadOnlyList<SchemeUse>> alternatives)
{
    private static readonly SchemeUse KeyAlone = new(ApiSecurityScheme.Key);

    /// <summary>The key of the API.</summary>
    internal static ApiSecurityRequirement Key { get; } = new([[KeyAlone]]);

    /// <summary>The key of the API, where there is one.</summary>
    internal static ApiSecurityRequirement OptionalKey { get; } = new([[KeyAlone], []]);

    /// <summary>Nothing.</summary>
    internal static ApiSecurityRequirement None { get; } = new([[]]);

    internal IReadOnlyList<IReadOnlyList<SchemeUse>> Alternatives { get; } = alternatives;
}
