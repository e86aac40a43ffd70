using Flora.Generator.Document;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Naming;

/// <summary>Gives every named schema its final C# name, and changes the references to it.</summary>
/// <remarks>The engine drops what stands before a dot and renames what differs only in case, so names are made unique here.</remarks>
public sealed class NameSchemas : IPass
{
    private const string Choose = "Rename it, or choose its name in C# with `x-csharp-name`";

    public void Apply(PassContext context)
    {
        var components = Schemas.Components(context.Document);
        var schemas = components.Properties().ToList();
        var generated = GeneratedNames.Of(context);
        bool IsTaken(string name) => ReservedNames.Types.Contains(name) || generated.Contains(name);
        var names = Disambiguation.Resolve([.. schemas.Select(schema => Candidates(schema.Name, schema.Value))], IsTaken, StringComparer.OrdinalIgnoreCase);
        var counts = names.CountBy(name => name, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (schema, name) in schemas.Zip(names))
        {
            renamed[schema.Name] = name;
            // An alias of a simple type or a list gets no type: its name is never seen, and only has to be its own.
            var isType = schema.Value is JObject node && SchemaShape.IsNamed(node);
            Report(context.Diagnostics, schema, name, isFree: counts[name] == 1 && !(isType && IsTaken(name)), isType);
        }
        if (!context.Diagnostics.HasErrors)
        {
            Rename(context.Document, components, renamed);
        }
    }

    /// <summary>What a schema is called before anything collides.</summary>
    public static string Wanted(string name, JToken schema) => Given(schema) ?? CSharpName.Type(name);

    private static void Report(Diagnostics diagnostics, JProperty schema, string name, bool isFree, bool isType)
    {
        var wanted = Wanted(schema.Name, schema.Value);
        if (!isFree)
        {
            diagnostics.Error(DiagnosticCodes.NameCollision, schema.Value,
                $"The schema {schema.Name} would be called {name} in C#, and another type has that name", "Choose another with `x-csharp-name`");
        }
        else if (isType && name != wanted)
        {
            diagnostics.Warning(DiagnosticCodes.NameCollision, schema.Value,
                $"The schema {schema.Name} is called {name} in C#, because another type is called {wanted}", Choose);
        }
    }

    // The schema whose name C# could have written keeps it.
    private static string[] Candidates(string name, JToken schema)
    {
        if (Given(schema) is { } given)
        {
            return [given];
        }
        var wanted = CSharpName.Type(name);
        var spelled = CSharpName.Spelled(name) + SpelledWords.Case(name);
        var isOwn = name.All(char.IsLetterOrDigit) && name.FirstOrDefault(char.IsLetter) is var first && char.IsUpper(first);
        return [wanted, isOwn ? wanted : wanted + "Model", wanted + "Model", spelled + "Model", wanted + "Schema", spelled + SpelledWords.CodePoints(name)];
    }

    private static string? Given(JToken schema) =>
        (string?)((schema as JObject)?["x-csharp-name"] as JValue) is { Length: > 0 } given ? CSharpName.Type(given) : null;

    private static void Rename(ApiDocument document, JObject components, Dictionary<string, string> renamed)
    {
        foreach (var schema in Schemas.All(document))
        {
            if (Schemas.ReferencedName(schema) is { } old && renamed.TryGetValue(old, out var name))
            {
                schema["$ref"] = Schemas.Reference(name);
            }
        }
        var members = components.Properties().Select(member => new JProperty(renamed[member.Name], member.Value)).ToList();
        components.RemoveAll();
        foreach (var member in members.Where(member => components[member.Name] is null))
        {
            components.Add(member);
        }
    }
}
