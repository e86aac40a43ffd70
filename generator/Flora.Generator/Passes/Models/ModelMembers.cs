using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Models;

/// <summary>Describes the members of a record: their types, and how each is read and written.</summary>
internal static class ModelMembers
{
    public static IEnumerable<JObject> Of(PassContext context, string typeName, JObject schema)
    {
        var properties = ((schema["properties"] as JObject)?.Properties() ?? []).ToList();
        var names = MemberNames.Of(
            context.Diagnostics, typeName, ReservedNames.ModelMembers, properties.ConvertAll(property => new NamedMember(property.Name, property.Value as JObject)));
        var isPatch = schema[Annotation.IsPatch] is not null;
        var scope = new NameScope(context.Settings.Namespace, [.. names]);
        foreach (var (property, name) in properties.Zip(names))
        {
            var node = property.Value as JObject ?? [];
            var type = TypeMapper.Map(context.Document, node, scope);
            var isRequired = SchemaUse.IsRequiredMember(context.Document, schema, property.Name);
            var member = Begin(context, property.Name, name, node);
            if (isPatch && !isRequired)
            {
                AsOptional(member, type);
            }
            else
            {
                AsMember(context, member, node, type, isRequired);
                if (SchemaUse.IsLeftOutWhenSent(context.Document, schema, property.Name))
                {
                    member["write"] = type.WriteCall((string)member["json"]!, $"json.IsRequest ? null : value.{name}", optional: true);
                }
            }
            if (Deprecation.Of(node) is { } message)
            {
                member["obsolete"] = message;
            }
            yield return member;
        }
    }

    private static JObject Begin(PassContext context, string json, string name, JObject schema)
    {
        var local = CSharpName.Local(name);
        return new JObject
        {
            ["docs"] = new JArray(DocComment.Of(Description(context, schema, json), Constraints.Of(context.Document, schema).Sentences())),
            ["name"] = name,
            ["json"] = CSharpName.Literal(json),
            ["local"] = ReservedNames.Locals.Contains(local) ? local + "_" : local,
        };
    }

    private static void AsMember(PassContext context, JObject member, JObject schema, CSharpType type, bool isRequired)
    {
        var isNullable = !isRequired || TypeMapper.IsNullable(context.Document, schema) || type == CSharpType.Json;
        var (local, json) = ((string)member["local"]!, (string)member["json"]!);
        member["csharp"] = type.Name + (isNullable ? "?" : "");
        member["declaration"] = $"{type.Name}? {local} = null;";
        member["read"] = type.ReadCall(orNull: isNullable);
        member["result"] = isNullable ? local : $"json.Required({local}, {json})";
        member["write"] = type.WriteCall(json, $"value.{member["name"]}", optional: !isRequired);
        if (isRequired && !isNullable && ConstantOf(schema, type) is { } constant)
        {
            member["initial"] = constant;
        }
        else if (isRequired)
        {
            member["required"] = true;
        }
        if (type.ValueWrapper is { } wrapper)
        {
            member["wrapper"] = wrapper;
        }
    }

    // In a merge patch every member that may be left out tells that from null, which removes it.
    private static void AsOptional(JObject member, CSharpType type)
    {
        var (local, json) = ((string)member["local"]!, (string)member["json"]!);
        var inner = type.Nullable();
        var codec = type == CSharpType.Json ? $"Codecs.Nullable({inner.ItemCodec})" : inner.ItemCodec;
        var optional = $"Optional<{inner.Name.TrimEnd('?')}?>";
        member["csharp"] = optional;
        member["declaration"] = $"{optional} {local} = default;";
        member["read"] = $"Optional({codec})";
        member["result"] = local;
        member["write"] = $"Member({json}, value.{member["name"]}, {codec})";
        if (type.ValueWrapper is { } wrapper)
        {
            member["wrapper"] = wrapper;
        }
    }

    // A member that can hold one value only holds it from the beginning.
    private static string? ConstantOf(JObject schema, CSharpType type) =>
        schema[Annotation.Constant] is JValue { Value: string json }
            ? type.Name switch
            {
                "string" => CSharpName.Literal((string)JToken.Parse(json)!),
                "bool" or "int" or "double" => json,
                "long" => json + "L",
                "decimal" when type == CSharpType.Decimal => json + "m",
                _ => null,
            }
            : null;

    // A reference says by itself what it is about, unless the place says it better.
    private static string Description(PassContext context, JObject schema, string name) =>
        (string?)(schema["description"] as JValue)
        ?? (string?)(Schemas.Follow(context.Document, schema)["description"] as JValue)
        ?? $"The member `{name}`.";
}
