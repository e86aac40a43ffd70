using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Models;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Bodies;

/// <summary>Describes the parts of a form: files as files, single values and each of a list as text, all else as JSON.</summary>
internal static class FormParts
{
    public static IEnumerable<JObject> Of(PassContext context, string typeName, JObject schema, JObject encoding)
    {
        var document = context.Document;
        var properties = ((schema["properties"] as JObject)?.Properties() ?? []).ToList();
        var names = MemberNames.Of(
            context.Diagnostics, typeName, ReservedNames.FormMembers, properties.ConvertAll(property => new NamedMember(property.Name, property.Value as JObject)));
        var required = (schema["required"] as JArray ?? []).Select(member => (string?)member).ToHashSet();
        var scope = new NameScope(context.Settings.Namespace, [.. names]);
        foreach (var (property, name) in properties.Zip(names))
        {
            var node = property.Value as JObject ?? [];
            var isRequired = required.Contains(property.Name);
            var type = TypeOf(document, node, scope);
            var literal = CSharpName.Literal(property.Name);
            var part = new JObject
            {
                ["docs"] = new JArray(DocComment.Of(
                    Description(document, node, property.Name), Constraints.Of(document, node).Sentences().Concat(isRequired ? ["Required."] : []))),
                ["csharp"] = type.Name + "?",
                ["name"] = name,
                ["json"] = literal,
                ["send"] = Send(type, literal, name, MediaTypeOf(encoding, property.Name)),
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

    private static CSharpType TypeOf(ApiDocument document, JObject schema, NameScope scope)
    {
        var target = Schemas.Follow(document, schema);
        return IsBinary(target) ? CSharpType.File
            : target["items"] is JObject items && IsBinary(Schemas.Follow(document, items)) ? CSharpType.List(CSharpType.File)
            : TypeMapper.Map(document, schema, scope);
    }

    private static bool IsBinary(JObject schema) => (string?)(schema["type"] as JValue) == "string" && (string?)(schema["format"] as JValue) == "binary";

    private static bool IsFile(CSharpType type) => type == CSharpType.File || type.Item == CSharpType.File;

    // OpenAPI lets a part without a content type of its own be JSON where it is an object, text where it is a single value.
    private static string Send(CSharpType type, string literal, string name, string? mediaType)
    {
        var suffix = mediaType is null ? "" : ", " + CSharpName.Literal(mediaType);
        if (IsFile(type))
        {
            return $"{(type == CSharpType.File ? "File" : "Files")}({literal}, {name}{suffix})";
        }
        if (mediaType is null && type.Text is not null)
        {
            return $"Text({literal}, {type.TextOf(name)})";
        }
        if (mediaType is null && type.ItemText is { } item)
        {
            return $"Texts({literal}, WireText.Each({name}, static item => {item}))";
        }
        return $"Json({literal}, {name}, {type.ItemCodec}{suffix})";
    }

    private static string? MediaTypeOf(JObject encoding, string part) =>
        (encoding[part] as JObject)?["contentType"] is JValue { Value: string { Length: > 0 } mediaType } ? mediaType : null;

    private static string Description(ApiDocument document, JObject schema, string name) =>
        (string?)(schema["description"] as JValue)
        ?? (string?)(Schemas.Follow(document, schema)["description"] as JValue)
        ?? $"The part `{name}`.";
}
