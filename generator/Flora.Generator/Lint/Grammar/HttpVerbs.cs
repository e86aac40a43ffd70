namespace Flora.Generator.Lint.Grammar;

/// <summary>The members of a path that are operations.</summary>
internal static class HttpVerbs
{
    /// <summary>The verbs as OpenAPI spells them.</summary>
    public static IReadOnlyList<string> All { get; } = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
}
