using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Models;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>Describes the members of a request that are parameters: their types, and how each is sent.</summary>
public static class RequestParameters
{
    private const string IdempotencyKey = "Idempotency-Key";

    private static readonly string[] Places = ["path", "query", "header"];
    private static readonly string[] UnsafeVerbs = ["post", "put", "patch", "delete"];

    /// <summary>Whether a parameter is the key by which the API knows that a request came before.</summary>
    public static bool IsIdempotencyKey(Operation operation, JObject parameter) =>
        UnsafeVerbs.Contains(operation.Verb) && (string?)parameter["in"] == "header"
        && string.Equals((string?)parameter["name"], IdempotencyKey, StringComparison.OrdinalIgnoreCase);

    /// <summary>Describes one parameter.</summary>
    public static JObject Describe(PassContext context, Operation operation, JObject parameter, string member)
    {
        var name = (string?)parameter["name"] ?? "";
        var place = (string?)parameter["in"] ?? "";
        var schema = parameter["schema"] as JObject ?? [];
        var type = TypeMapper.Map(context.Document, schema);
        // The client can make up a text or a GUID, and nothing else.
        var isKey = IsIdempotencyKey(operation, parameter) && (type == CSharpType.String || type == CSharpType.Guid);
        var described = new JObject
        {
            ["name"] = name,
            ["in"] = place,
            ["member"] = member,
            ["csharp"] = type.Name + "?",
            ["docs"] = new JArray(DocComment.Of(Description(context.Document, parameter, schema, name), Sentences(context.Document, parameter, schema, isKey))),
            ["send"] = isKey ? $"IdempotencyKey({CSharpName.Literal(name)}, {type.TextOf(member)})" : Send(context, parameter, name, place, type, member),
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

    private static string? Send(PassContext context, JObject parameter, string name, string place, CSharpType type, string member)
    {
        var method = CSharpName.Type(place);
        var literal = CSharpName.Literal(name);
        if (Places.Contains(place) && type.ItemText is { } item)
        {
            var explode = place == "query" && parameter["explode"] is JValue { Value: false } ? ", explode: false" : "";
            return $"{method}List({literal}, WireText.Each({member}, static item => {item}){explode})";
        }
        if (!Places.Contains(place) || type.Text is null)
        {
            // The checks leave such parameters out; one that comes here all the same must not vanish in silence.
            context.Diagnostics.Error(DiagnosticCodes.NotGenerated, parameter,
                $"The {place} parameter {name} cannot be generated", "Put a text, a number, a boolean, an enum, or a list of such into the path, the query or a header");
            return null;
        }
        return $"{method}({literal}, {string.Format(System.Globalization.CultureInfo.InvariantCulture, type.Text, member)})";
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
