using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Models;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Bodies;

/// <summary>Describes the record of each form: its members, and how each is sent.</summary>
public sealed class DescribeForms : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var operation in Operation.All(context.Document))
        {
            if (RequestBody.Of(context.Document, operation) is { IsForm: true, Schema: { } reference } body
                && Schemas.ReferencedName(reference) is { } name
                && Schemas.Follow(context.Document, reference) is { } schema
                && schema[Annotation.IsForm] is not null
                && schema[Annotation.Form] is null)
            {
                schema[Annotation.Form] = Describe(context, name, schema, body);
            }
        }
    }

    private static JObject Describe(PassContext context, string name, JObject schema, RequestBody body)
    {
        var parts = FormParts.Of(context, name, schema, body).ToList();
        var form = new JObject
        {
            ["marker"] = context.Files.Add($"{context.Settings.SdkFolder}/{name}.g.cs"),
            ["namespace"] = context.Settings.Namespace,
            ["usings"] = Usings.Of(context.Settings, ["Flora.Runtime", .. Usings.For(parts.Select(part => (string)part["csharp"]!))]),
            ["name"] = name,
            ["carrier"] = body.Kind == BodyKind.Multipart ? "MultipartForm" : "UrlEncodedForm",
            ["docs"] = new JArray(DocComment.Of((string?)(schema["description"] as JValue) ?? $"{name} of the API.")),
        };
        if (parts.Count > 0)
        {
            form["members"] = new JArray(parts);
        }
        Deprecation.Note(form, "hasObsolete", parts);
        return form;
    }
}
