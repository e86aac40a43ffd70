using Flora.Generator.Passes.Naming;

namespace Flora.Generator.Passes.Commands;

/// <summary>Makes words of a command line of the names in a document.</summary>
public static class CliWords
{
    /// <summary>Options that the tool has on every command, or will have: a parameter cannot take their names.</summary>
    public static IReadOnlySet<string> ReservedOptions { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "--all", "--api-key", "--api-key-file", "--base-url", "--columns", "--curl", "--debug", "--demo", "--error-format", "--format", "--help",
        "--images", "--max-items", "--max-retries", "--no-color", "--no-pager", "--no-validate", "--output", "--profile", "--query", "--quiet",
        "--since", "--timeout", "--until", "--version",
    };

    /// <summary><c>CreatedAt</c> and <c>created_at</c> become <c>created-at</c>.</summary>
    public static string Kebab(string name) =>
        string.Join('-', Words.Of(name).Select(word => word.ToLowerInvariant())) is { Length: > 0 } kebab ? kebab : "value";

    /// <summary>A C# list of texts.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(CSharpName.Literal))}]";
}
