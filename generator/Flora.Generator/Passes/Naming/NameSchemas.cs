using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Naming;

/// <summary>Gives every named schema its final C# name, and changes the references to it.</summary>
/// <remarks>The engine drops what stands before a dot and renames what differs only in case, so names are made unique here.</remarks>
public sealed class NameSchemas : IPass
{
    public void Apply(PassContext context)
    {
        var components = Schemas.Components(context.Document);
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var component in components.Properties())
        {
            var name = Wanted(component.Name, component.Value);
            // An alias of a simple type gets no type of its own, so nothing can collide with it.
            if (ReservedNames.Types.Contains(name) && component.Value is JObject schema && IsType(schema))
            {
                name += "Model";
            }
            if (!taken.TryAdd(name, component.Name))
            {
                context.Diagnostics.Error(DiagnosticCodes.NameCollision, component.Value,
                    $"The schemas {taken[name]} and {component.Name} both become the C# type {name}",
                    "Rename one of them, or give it another name with `x-csharp-name`");
            }
            renamed[component.Name] = name;
        }
        Rename(context.Document, components, renamed);
    }

    /// <summary>What a schema is called before anything collides.</summary>
    public static string Wanted(string name, JToken schema) =>
        CSharpName.Type((string?)((schema as JObject)?["x-csharp-name"] as JValue) ?? name);

    private static bool IsType(JObject schema) => Normalization.SchemaShape.IsObject(schema) || Normalization.SchemaShape.IsEnum(schema);

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
        foreach (var member in members)
        {
            if (components[member.Name] is null)
            {
                components.Add(member);
            }
        }
    }
}
