namespace Flora.Generator.Lint.Grammar;

/// <summary>The extensions of OpenAPI that the generator understands.</summary>
internal static class OwnExtensions
{
    /// <summary>The keys of the passes' decisions begin so; a document cannot set them.</summary>
    public const string Decisions = "x-cs-";

    /// <summary>The keys that a document may use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["x-csharp-name", "x-timestamp", "x-pagination", "x-follow", "x-cli"];

    /// <summary>Whether a key is that of an extension, of anybody.</summary>
    public static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal);
}
