using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Rules;

/// <summary>The generator's own extensions say what it understands, and no extension looks like a schema.</summary>
internal sealed partial class Extensions : ICheck
{
    private static readonly string[] KeysOfSchemas = ["type", "properties"];

    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        foreach (var member in context.Nodes.All.SelectMany(node => node.Object.Properties()))
        {
            if (member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                Check(context, member);
            }
        }
    }

    private static void Check(CheckContext context, JProperty extension)
    {
        var text = (extension.Value as JValue)?.Value as string;
        if (extension.Name == "x-csharp-name" && !Identifier().IsMatch(text ?? ""))
        {
            context.Error(DiagnosticCodes.UnknownExtension, extension.Value, $"'{text}' is no name that C# code can have here.",
                "Write it in letters and digits, with a capital first, as in 'RunStatus'.");
        }
        if (extension.Name == "x-timestamp" && text != "unix")
        {
            context.Error(DiagnosticCodes.UnknownExtension, extension.Value, $"'{text}' is no kind of timestamp.",
                "Write 'x-timestamp: unix'.");
        }
        foreach (var key in extension.Value is JObject item ? KeysOfSchemas.Select(key => item.Property(key, StringComparison.Ordinal)).OfType<JProperty>() : [])
        {
            context.Error(DiagnosticCodes.UnknownExtension, key, $"The extension '{extension.Name}' has the key '{key.Name}', and the engine would take it for a schema.",
                "Give the key another name.");
        }
    }

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*\z")]
    private static partial Regex Identifier();
}
