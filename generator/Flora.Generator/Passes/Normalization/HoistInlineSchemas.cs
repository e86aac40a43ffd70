using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Moves every object and enum that is written in place to the components, under a name made from where it stood, so that no type
/// is ever named by the engine.
/// </summary>
public sealed class HoistInlineSchemas : IPass
{
    public void Apply(PassContext context)
    {
        var components = Schemas.Components(context.Document);
        foreach (var component in components.Properties().ToList())
        {
            if (component.Value is JObject schema)
            {
                HoistWithin(context, schema, CSharpName.Type(component.Name));
            }
        }
        foreach (var operation in Operation.All(context.Document))
        {
            var subject = (string)operation.Annotation["subject"]!;
            foreach (var parameter in operation.Parameters)
            {
                Hoist(context, parameter["schema"] as JObject, subject + CSharpName.Type((string?)parameter["name"] ?? ""));
            }
            HoistResponses(context, operation.Node, subject + (string)operation.Annotation["verb"]!);
        }
        HoistResponses(context, context.Document.Root["components"] as JObject, "");
    }

    private static void HoistResponses(PassContext context, JObject? owner, string name)
    {
        foreach (var response in (owner?["responses"] as JObject)?.Properties() ?? [])
        {
            // A shared response has a name of its own; one of an operation is known by its status, the successful one by none.
            var suffix = response.Name.StartsWith('2') ? "Response" : CSharpName.Type(response.Name) + "Response";
            foreach (var media in (response.Value is JObject node ? node["content"] as JObject : null)?.Properties() ?? [])
            {
                Hoist(context, (media.Value as JObject)?["schema"] as JObject, name + suffix);
            }
        }
    }

    private static void Hoist(PassContext context, JObject? schema, string name)
    {
        if (schema is null)
        {
            return;
        }
        HoistWithin(context, schema, name);
        if (!SchemaShape.IsNamed(schema))
        {
            return;
        }
        var wanted = (string?)(schema["x-csharp-name"] as JValue) ?? name;
        var key = Add(context, schema, wanted);
        var reference = new JObject { ["$ref"] = Schemas.Reference(key) };
        if (schema["nullable"] is { } nullable)
        {
            reference["nullable"] = nullable;
        }
        if (schema["description"] is { } description)
        {
            reference["description"] = description.DeepClone();
        }
        SourceLocations.Set(reference, SourceLocations.Of(schema));
        schema.Replace(reference);
    }

    private static void HoistWithin(PassContext context, JObject schema, string name)
    {
        foreach (var property in (schema["properties"] as JObject)?.Properties().ToList() ?? [])
        {
            Hoist(context, property.Value as JObject, name + CSharpName.Type(property.Name));
        }
        // A list's name is a plural as a rule, and its items deserve the singular.
        Hoist(context, schema["items"] as JObject, CSharpName.Singular(name));
        Hoist(context, schema["additionalProperties"] as JObject, CSharpName.Singular(name));
    }

    private static string Add(PassContext context, JObject schema, string name)
    {
        var components = Schemas.Components(context.Document);
        var moved = (JObject)schema.DeepClone();
        moved.Remove("nullable");
        SourceLocations.Set(moved, SourceLocations.Of(schema));
        if (components.Properties().FirstOrDefault(other => CSharpName.Type(other.Name) == name) is not { } taken)
        {
            components.Add(name, moved);
            return name;
        }
        if (!JToken.DeepEquals(taken.Value, moved))
        {
            context.Diagnostics.Error(DiagnosticCodes.NameCollision, schema,
                $"The schema written here would be called {name}, and another schema has that name",
                $"Give it another name with `x-csharp-name`, or move it to components/schemas");
        }
        return taken.Name;
    }
}
