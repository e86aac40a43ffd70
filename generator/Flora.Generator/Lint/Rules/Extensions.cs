using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Rules;

/// <summary>The generator's own extensions say what it understands, where it looks for them.</summary>
internal sealed partial class Extensions : ICheck
{
    private static readonly string[] KeysOfSchemas = ["type", "properties"];

    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        foreach (var node in context.Nodes.All)
        {
            foreach (var extension in node.Object.Properties().Where(member => OwnExtensions.IsExtension(member.Name)))
            {
                if (OwnExtensions.Names.Contains(extension.Name))
                {
                    CheckPlace(context, node.Kind, extension);
                    CheckValue(context, extension);
                }
                else
                {
                    CheckSpelling(context, extension);
                }
            }
        }
    }

    private static void CheckValue(CheckContext context, JProperty extension)
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

    private static void CheckPlace(CheckContext context, NodeKind kind, JProperty extension)
    {
        if (OpenApiGrammar.Members[kind].FirstOrDefault(member => member.Name == extension.Name) is { } member)
        {
            CheckMembers(context, extension.Name, member.Shape, extension.Value);
            return;
        }
        var places = OpenApiGrammar.Members.Where(other => other.Value.Any(member => member.Name == extension.Name)).Select(other => other.Key.InWords());
        context.Diagnostics.Warning(DiagnosticCodes.UnknownExtension, extension, $"'{extension.Name}' has no effect on a {kind.InWords()}.",
            $"It belongs to a {string.Join(" or a ", places)}.");
    }

    private static void CheckMembers(CheckContext context, string extension, Shape shape, JToken value)
    {
        switch (shape)
        {
            case Shape.Fields fields when value is JObject item:
                foreach (var member in item.Properties().Where(member => !KeysOfSchemas.Contains(member.Name)))
                {
                    if (Array.Find(fields.Members, field => field.Name == member.Name) is { } known)
                    {
                        CheckMembers(context, extension, known.Shape, member.Value);
                    }
                    else
                    {
                        Warn(context, member, $"'{extension}' has no member '{member.Name}'.", fields.Members.Select(field => field.Name));
                    }
                }
                break;
            case Shape.ListOf list when value is JArray items:
                foreach (var item in items)
                {
                    CheckMembers(context, extension, list.Item, item);
                }
                break;
            case Shape.Either either:
                CheckMembers(context, extension, either.For(value), value);
                break;
        }
    }

    private static void CheckSpelling(CheckContext context, JProperty extension)
    {
        if (extension.Name.StartsWith(OwnExtensions.Decisions, StringComparison.Ordinal) || OwnExtensions.Names.Any(name => IsSlip(name, extension.Name)))
        {
            Warn(context, extension, $"The generator knows no extension '{extension.Name}'.", OwnExtensions.Names);
        }
    }

    private static void Warn(CheckContext context, JProperty at, string message, IEnumerable<string> known)
    {
        var names = known.ToList();
        context.Diagnostics.Warning(DiagnosticCodes.UnknownExtension, at, message,
            names.Find(name => Similarity.AreClose(name, at.Name)) is { } meant ? $"Did you mean '{meant}'?" : $"It knows {string.Join(", ", names)}.");
    }

    // Others have extensions too, so only what can hardly be one of theirs is taken for a slip.
    private static bool IsSlip(string name, string key)
    {
        var (own, other) = (Letters(name), Letters(key));
        return Similarity.Distance(own, other) <= (own.Length < 6 ? 1 : 2)
            || (other.Length > 5 && own.StartsWith(other, StringComparison.OrdinalIgnoreCase));
    }

    private static string Letters(string key) => string.Concat(key[2..].Where(char.IsLetter));

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*\z")]
    private static partial Regex Identifier();
}
