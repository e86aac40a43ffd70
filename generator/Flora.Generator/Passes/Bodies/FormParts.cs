using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Models;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Bodies;

/// <summary>Describes the members of a form: how they appear in C#, and how each is sent.</summary>
internal static class FormParts
{
    public static IEnumerable<JObject> Of(PassContext context, string typeName, JObject schema, RequestBody body)
    {
        var document = context.Document;
        var isMultipart = body.Kind == BodyKind.Multipart;
        var encodings = body.Media["encoding"] as JObject ?? [];
        var properties = ((schema["properties"] as JObject)?.Properties() ?? []).ToList();
        var names = MemberNames.Of(
            context.Diagnostics, typeName, ReservedNames.FormMembers, properties.ConvertAll(property => new NamedMember(property.Name, property.Value as JObject)));
        var required = (schema["required"] as JArray ?? []).Select(member => (string?)member).ToHashSet();
        var scope = new NameScope(context.Settings.Namespace, [.. names]);
        foreach (var (property, name) in properties.Zip(names))
        {
            var node = property.Value as JObject ?? [];
            var isRequired = required.Contains(property.Name);
            var type = isMultipart ? PartType(document, node, scope) : TypeMapper.Map(document, node, scope);
            var encoding = MemberEncoding.Of(encodings, property.Name);
            var literal = CSharpName.Literal(property.Name);
            var part = new JObject
            {
                ["docs"] = new JArray(DocComment.Of(
                    Description(document, node, property.Name), Constraints.Of(document, node).Sentences().Concat(isRequired ? ["Required."] : []))),
                ["csharp"] = type.Name + "?",
                ["name"] = name,
                ["json"] = literal,
                ["send"] = isMultipart ? MemberSends.Part(type, literal, name, encoding) : MemberSends.Field(type, literal, name, encoding),
            };
            if (isRequired)
            {
                part["isRequiredPart"] = true;
            }
            if (type.ValueWrapper is { } wrapper)
            {
                part["wrapper"] = wrapper;
            }
            if (Deprecation.Of(node) is { } message)
            {
                part["obsolete"] = message;
            }
            yield return part;
        }
    }

    private static CSharpType PartType(ApiDocument document, JObject schema, NameScope scope)
    {
        var target = Schemas.Follow(document, schema);
        return IsBinary(target) ? CSharpType.File
            : target["items"] is JObject items && IsBinary(Schemas.Follow(document, items)) ? CSharpType.List(CSharpType.File)
            : TypeMapper.Map(document, schema, scope);
    }

    private static bool IsBinary(JObject schema) => (string?)(schema["type"] as JValue) == "string" && (string?)(schema["format"] as JValue) == "binary";

    private static string Description(ApiDocument document, JObject schema, string name) =>
        (string?)(schema["description"] as JValue)
        ?? (string?)(Schemas.Follow(document, schema)["description"] as JValue)
        ?? $"The member `{name}`.";
}
