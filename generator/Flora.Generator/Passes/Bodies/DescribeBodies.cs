using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Bodies;

/// <summary>Describes the body that each operation takes: its type, and how the request sends it.</summary>
public sealed class DescribeBodies : IPass
{
    /// <summary>The member of a request that holds the body.</summary>
    public const string Member = "Body";

    public void Apply(PassContext context)
    {
        foreach (var operation in Operation.All(context.Document))
        {
            if (RequestBody.Of(context.Document, operation) is { } body)
            {
                operation.Annotation["body"] = Describe(context, operation, body);
            }
        }
    }

    private static JObject Describe(PassContext context, Operation operation, RequestBody body)
    {
        var members = operation.Parameters.Select(parameter => CSharpName.Type((string?)parameter["name"] ?? ""));
        var type = TypeOf(context, body, new NameScope(context.Settings.Namespace, [Member, .. members]));
        var description = body.Description
            ?? (body.Schema is { } schema ? (string?)(Schemas.Follow(context.Document, schema)["description"] as JValue) : null)
            ?? "What is sent.";
        var isRecordOfForm = body.IsForm && Schemas.Components(context.Document)[type.Name]?[Annotation.Form] is not null;
        var described = new JObject
        {
            ["kind"] = body.Kind.ToString().ToLowerInvariant(),
            ["member"] = Member,
            ["csharp"] = type.Name,
            ["mediaType"] = body.MediaType,
            ["docs"] = new JArray(DocComment.Of(description)),
            ["send"] = Send(body, type, isRecordOfForm),
        };
        if (body.Kind is not (BodyKind.File or BodyKind.Text) && !isRecordOfForm)
        {
            described["codec"] = type.ItemCodec;
        }
        if (type.ValueWrapper is { } wrapper)
        {
            described["wrapper"] = wrapper;
        }
        if (body.IsRequired)
        {
            described["required"] = true;
        }
        return described;
    }

    private static CSharpType TypeOf(PassContext context, RequestBody body, NameScope scope) =>
        body.Kind == BodyKind.File ? CSharpType.File : TypeMapper.Map(context.Document, body.Schema, scope);

    private static string Send(RequestBody body, CSharpType type, bool isRecordOfForm)
    {
        var mediaType = CSharpName.Literal(body.MediaType);
        return body.Kind switch
        {
            BodyKind.File => $"File({Member}, {CSharpName.Literal(body.FileTypes.Count > 1 ? string.Join(", ", body.FileTypes) : body.MediaType)})",
            BodyKind.Text => $"Text({type.TextOf(Member)}, {CSharpName.Literal(TextMedia.Sent(body.MediaType))})",
            BodyKind.Multipart => $"Multipart({(isRecordOfForm ? $"{Member}?.ToForm()" : $"MultipartForm.Of({Member}, {type.ItemCodec})")})",
            BodyKind.UrlEncoded => $"UrlEncoded({(isRecordOfForm ? $"{Member}?.ToForm()" : $"UrlEncodedForm.Of({Member}, {type.ItemCodec})")})",
            _ when body.MediaType == "application/json" => $"Json({Member}, {type.ItemCodec})",
            _ => $"Json({Member}, {type.ItemCodec}, {mediaType})",
        };
    }
}
