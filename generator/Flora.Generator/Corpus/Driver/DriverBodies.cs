using Flora.Generator.Corpus.Values;
using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Bodies;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>Writes the body of a call as C#.</summary>
internal sealed class DriverBodies(ApiDocument document, DriverValues values, string generated)
{
    private static readonly string File = $"FloraFile.FromBytes(new byte[] {{ {string.Join(", ", Bytes)} }}";

    /// <summary>What is in each file that is sent.</summary>
    public static byte[] Bytes => [0, 13, 10, 255];

    /// <summary>The body of an operation; null when it takes none.</summary>
    public DriverValue? Of(Operation operation)
    {
        if (RequestBody.Of(document, operation) is not { } body)
        {
            return null;
        }
        return (string?)operation.Annotation["body"]?["csharp"] == "FloraFile" ? new(JValue.CreateNull(), File + ")")
            : body.Schema is { } schema && Schemas.Follow(document, schema) is { } form && form[Annotation.Form] is JObject record ? Form(form, record)
            : values.OfMedia(body.Media);
    }

    // A form is a record without a codec: its members are set one by one.
    private DriverValue Form(JObject schema, JObject record)
    {
        var json = new JObject();
        var members = new List<string>();
        foreach (var member in (record["members"] as JArray ?? []).OfType<JObject>())
        {
            var name = (string)JToken.Parse((string)member["json"]!)!;
            var type = ((string)member["csharp"]!).TrimEnd('?');
            // Under the name that the stubs expect.
            var file = $"{File}, {CSharpName.Literal(name + ".bin")})";
            var value = type switch
            {
                "FloraFile" => new(JValue.CreateNull(), file),
                "IReadOnlyList<FloraFile>" => new(JValue.CreateNull(), $"[{file}]"),
                _ => values.Of(schema["properties"]![name]),
            };
            if (value.Json.Type != JTokenType.Null)
            {
                json[name] = value.Json;
            }
            members.Add($"{member["name"]} = {value.Expression}");
        }
        return new(json, $"new global::{generated}.{record["name"]} {{ {string.Join(", ", members)} }}");
    }
}
