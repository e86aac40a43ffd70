using Flora.Generator.Document;
using Flora.Generator.Passes.Bodies;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>The options of a command that hold the body of its request.</summary>
/// <param name="Parameters">Those that give a member of the request, or a part of its form, as the template prints them.</param>
/// <param name="Json">A JSON body; null for any other.</param>
internal sealed record CommandBody(IReadOnlyList<JObject> Parameters, JObject? Json)
{
    private static readonly CommandBody None = new([], null);

    /// <summary>Describes the body of an operation.</summary>
    public static CommandBody Of(PassContext context, Operation operation, OptionNames names)
    {
        if (operation.Annotation["body"] is not JObject body)
        {
            return None;
        }
        return KindOf(body) switch
        {
            "multipart" or "urlencoded" when body["codec"] is null => new(FormOptions.Of(context, operation, body, names).ToList(), null),
            "text" => new([Text(context, operation, body)], null),
            "file" => new([File(operation, body, Help(context.Document, operation, body, "The file to send."))], null),
            _ => new([], JsonBodyOptions.Of(context, operation, body, names, Help(context.Document, operation, body, "What is sent."))),
        };
    }

    /// <summary>The options that such a body has whatever the document says.</summary>
    public static IEnumerable<string> OptionsOf(Operation operation) => KindOf(operation.Annotation["body"] as JObject) switch
    {
        "json" or "multipart" or "urlencoded" when operation.Annotation["body"]!["codec"] is not null => ["--body"],
        "patch" => ["--body", "--unset"],
        "text" => ["--body"],
        "file" => ["--file"],
        _ => [],
    };

    private static string? KindOf(JObject? body) => (string?)body?["kind"];

    private static JObject File(Operation operation, JObject body, string help)
    {
        var option = new CommandOption((string)body["member"]!, "--file", OptionValue.File, help) { IsRequired = body["required"] is not null };
        return option.Annotate(SdkNames.Of((string)operation.Annotation["request"]!), $"static (request, value) => request.{body["member"]} = value");
    }

    private static JObject Text(PassContext context, Operation operation, JObject body)
    {
        var member = (string)body["member"]!;
        var value = OptionValue.Single(context.Document, RequestBody.Of(context.Document, operation)!.Schema!, "text");
        var option = new CommandOption(member, "--body", value, Help(context.Document, operation, body, "The text to send.")) { IsRequired = body["required"] is not null };
        return option.Annotate(SdkNames.Of((string)operation.Annotation["request"]!), $"static (request, value) => request.{member} = {value.CSharp}");
    }

    private static string Help(ApiDocument document, Operation operation, JObject body, string otherwise)
    {
        var node = operation.Node["requestBody"] is { } given ? References.Follow(document, given) as JObject ?? [] : [];
        var schema = Schemas.Components(document)[(string)body["csharp"]!] as JObject ?? [];
        return HelpText.Of(document, node, schema, otherwise);
    }
}
