using System.Text.RegularExpressions;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Naming;

namespace Flora.Generator.Emit.Projects;

/// <summary>A project that builds by itself, made of any document.</summary>
/// <param name="Folder">Where it goes.</param>
/// <param name="Namespace">Namespace of its client and models; its assembly is called the same.</param>
/// <param name="Name">What the client and its environment variables are called after.</param>
/// <param name="WithTool">Whether it has a command-line tool.</param>
public sealed partial record ProjectSettings(string Folder, string Namespace, string Name, bool WithTool)
{
    /// <summary>Where the tool goes, relative to the folder.</summary>
    public const string Tool = "tool";

    /// <summary>The file that remembers what was written, relative to the folder.</summary>
    public const string Lock = "generated.lock.json";

    /// <summary>Generated code names the types of these; a part of a namespace that is called the same would hide them.</summary>
    private static readonly string[] Hiding = ["System", "Microsoft", "Newtonsoft", "Flora"];

    /// <summary>Namespaces of the files that are copied.</summary>
    private static readonly string[] Taken = ["Flora.Runtime", "Flora.Cli"];

    /// <summary>Names and folders for the passes.</summary>
    public GenerationSettings Generation => new()
    {
        Namespace = Namespace,
        ClientName = Name,
        SdkFolder = "Generated",
        CliFolder = Tool + "/Generated",
        ContractsFolder = "Contracts",
        Renewal = "generate again",
    };

    /// <summary>The name when none is given: the last part of the namespace.</summary>
    public static string NameOf(string projectNamespace) => projectNamespace[(projectNamespace.LastIndexOf('.') + 1)..];

    /// <summary>Why a namespace cannot be used; null when it can.</summary>
    public static string? ProblemOfNamespace(string text)
    {
        var parts = text.Split('.');
        return !Array.TrueForAll(parts, IsIdentifier)
                ? $"'{text}' is no namespace: it takes C# names of ASCII letters, such as Acme.Api."
            : parts.Skip(1).FirstOrDefault(Hiding.Contains) is { } hiding
                ? $"'{text}' cannot be the namespace: its part '{hiding}' would hide the namespace {hiding} from generated code."
            : (parts[0] != "Flora" && Hiding.Contains(parts[0])) || Taken.Any(taken => text == taken || text.StartsWith(taken + ".", StringComparison.Ordinal))
                ? $"'{text}' cannot be the namespace: it belongs to code that the project uses."
            : null;
    }

    /// <summary>Why a name cannot be used; null when it can.</summary>
    public static string? ProblemOfName(string text) =>
        IsIdentifier(text) ? null : $"'{text}' is no name for a client: it takes one C# name of ASCII letters, such as Acme.";

    // Names become file names and environment variables too: both are portable in ASCII only.
    private static bool IsIdentifier(string text) => Identifier().IsMatch(text) && !ReservedNames.Keywords.Contains(text);

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
