using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Models;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Parameters;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>Describes the members of a request that are parameters: their types, and how each is sent.</summary>
public static class RequestParameters
{
    private const string IdempotencyKey = "Idempotency-Key";

    private static readonly string[] UnsafeVerbs = ["post", "put", "patch", "delete"];

    /// <summary>Whether a parameter is the key by which the API knows that a request came before.</summary>
    public static bool IsIdempotencyKey(Operation operation, JObject parameter) =>
        UnsafeVerbs.Contains(operation.Verb) && (string?)parameter["in"] == "header"
        && string.Equals((string?)parameter["name"], IdempotencyKey, StringComparison.OrdinalIgnoreCase);

    /// <summary>Describes one parameter.</summary>
    /// <param name="context">The document.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="member">The member of the request that holds it.</param>
    /// <param name="scope">All members of the request.</param>
    public static JObject Describe(PassContext context, Operation operation, JObject parameter, string member, NameScope scope)
    {
        var name = (string?)parameter["name"] ?? "";
        var place = (string?)parameter["in"] ?? "";
        var schema = parameter["schema"] as JObject ?? [];
        var type = TypeMapper.Map(context.Document, schema, scope);
        // The client can make up a text or a GUID, and nothing else.
        var isKey = IsIdempotencyKey(operation, parameter) && (type == CSharpType.String || type == CSharpType.Guid);
        var described = new JObject
        {
            ["name"] = name,
            ["in"] = place,
            ["member"] = member,
            ["csharp"] = type.Name + "?",
            ["docs"] = new JArray(DocComment.Of(Description(context.Document, parameter, schema, name), Sentences(context.Document, parameter, schema, isKey))),
            ["send"] = isKey ? $"IdempotencyKey({CSharpName.Literal(name)}, {type.TextOf(member)})" : SendExpression.Of(ParameterEncoding.Of(parameter), name, type, member),
        };
        if (type.ValueWrapper is { } wrapper)
        {
            described["wrapper"] = wrapper;
        }
        if (parameter["required"] is JValue { Value: true } && !isKey)
        {
            described["required"] = true;
        }
        if (Deprecation.Of(parameter) is { } message)
        {
            described["obsolete"] = message;
        }
        if (isKey)
        {
            operation.Annotation["idempotency"] = name;
        }
        return described;
    }

    private static IEnumerable<string> Sentences(ApiDocument document, JObject parameter, JObject schema, bool isKey)
    {
        foreach (var sentence in Constraints.Of(document, schema).Sentences())
        {
            yield return sentence;
        }
        if (isKey)
        {
            yield return "Null lets the client make one, the same for every attempt of a call.";
        }
        else if (parameter["required"] is JValue { Value: true })
        {
            yield return "Required.";
        }
    }

    private static string Description(ApiDocument document, JObject parameter, JObject schema, string name) =>
        (string?)(parameter["description"] as JValue)
        ?? (string?)(Schemas.Follow(document, schema)["description"] as JValue)
        ?? $"The parameter `{name}`.";
}
