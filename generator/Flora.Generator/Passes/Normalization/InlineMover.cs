using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Moves schemas that are written in place to the components, under names from where they stand.</summary>
/// <remarks>Names cost more than looking around, so each is made only where something moves.</remarks>
internal sealed class InlineMover(JObject components, Func<JObject, bool> moves)
{
    private static readonly string[] Alternatives = ["oneOf", "anyOf"];

    /// <summary>Moves what is to be moved of a schema and all within it.</summary>
    public void Move(JToken? place, Func<string> name)
    {
        if (place is not JObject schema)
        {
            return;
        }
        var own = (string?)(schema["x-csharp-name"] as JValue) is { } given ? () => given : name;
        MoveWithin(schema, own);
        if (!moves(schema))
        {
            return;
        }
        // What describes the place stays there; what the schema is goes.
        var reference = Keywords.At(schema, [.. schema.Properties().Where(member => Keywords.IsAnnotation(member.Name) && !IsOfType(member.Name))]);
        schema.Replace(reference);
        schema.Remove("nullable");
        schema.Remove(Annotation.Values);
        reference["$ref"] = Schemas.Reference(Compositions.Add(components, own(), schema));
    }

    /// <summary>Moves what is to be moved within a schema, which stays itself.</summary>
    public void MoveWithin(JObject schema, Func<string> name)
    {
        foreach (var member in (schema["properties"] as JObject)?.Properties().ToList() ?? [])
        {
            Move(member.Value, () => name() + CSharpName.Type(member.Name));
        }
        Move(schema["items"], () => OneOf(name(), "Item"));
        Move(schema["additionalProperties"], () => OneOf(name(), "Value"));
        foreach (var alternative in Alternatives.SelectMany(key => schema[key] as JArray ?? []).ToList())
        {
            Move(alternative, () => name() + ((string?)((alternative as JObject)?["title"] as JValue) is { } title ? CSharpName.Type(title) : ""));
        }
        foreach (var part in (schema["allOf"] as JArray ?? []).OfType<JObject>().ToList())
        {
            MoveWithin(part, name);
        }
    }

    private static string OneOf(string name, string word) => CSharpName.Singular(name) is var one && one != name ? one : name + word;

    private static bool IsOfType(string annotation) => annotation is "title" or "x-csharp-name" or Annotation.Discriminator or Annotation.EnumDocs;
}
