using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Hoisting;

/// <summary>Finds the places outside of named schemas where a document can write a schema, and names them.</summary>
internal static class InlinePlaces
{
    /// <summary>The schemas of parameters, bodies, answers and headers: those of operations and those that operations share.</summary>
    public static IEnumerable<InlineSchema> Of(ApiDocument document)
    {
        var shared = document.Root["components"] as JObject ?? [];
        return Operation.All(document).SelectMany(OfOperation)
            .Concat(Each(shared["parameters"]).SelectMany(parameter => Schema(parameter.Value, Shared(parameter.Key, "Parameter"))))
            .Concat(Each(shared["requestBodies"]).SelectMany(body => Content(body.Value, [Ending(body.Key, "Body")])))
            .Concat(Each(shared["responses"]).SelectMany(response => OfResponse(response.Value, [Ending(response.Key, "Response")], [CSharpName.Type(response.Key)])))
            .Concat(Each(shared["headers"]).SelectMany(header => Schema(header.Value, Shared(header.Key, "Header"))));
    }

    private static IEnumerable<InlineSchema> OfOperation(Operation operation)
    {
        var subject = (string)operation.Annotation["subject"]!;
        string[] names = [subject + operation.Annotation["verb"], (string)operation.Annotation["client"]! + operation.Annotation["verb"]];
        var responses = Each(operation.Node["responses"]).ToList();
        // The first success needs no word for its status, whichever others there are.
        var first = responses.Where(response => response.Key.StartsWith('2') && response.Value["$ref"] is null && response.Value["content"] is JObject { HasValues: true })
            .Select(response => response.Key).Order(StringComparer.Ordinal).FirstOrDefault();
        return operation.Parameters.SelectMany(parameter => Schema(parameter, OfParameter(parameter, [subject, .. names])))
            .Concat(operation.Node["requestBody"] is JObject body ? Content(body, [.. names.Select(name => name + "Body")]) : [])
            .Concat(responses.SelectMany(response => OfResponse(
                response.Value,
                [.. response.Key == first ? names.Select(name => name + "Response") : [], .. names.Select(name => name + StatusWords.Of(response.Key) + "Response")],
                names)));
    }

    private static IReadOnlyList<string> OfParameter(JObject parameter, string[] owners)
    {
        if (parameter[Annotation.Shared] is JValue { Value: string shared })
        {
            return Shared(shared, "Parameter");
        }
        var name = CSharpName.Type((string?)(parameter["x-csharp-name"] as JValue) ?? (string?)(parameter["name"] as JValue) ?? "");
        var place = CSharpName.Type((string?)(parameter["in"] as JValue) ?? "");
        return [.. owners.Select(owner => owner + name), .. owners.Select(owner => owner + place + name)];
    }

    private static IEnumerable<InlineSchema> OfResponse(JObject response, IReadOnlyList<string> names, IReadOnlyList<string> owners) =>
        Content(response, names).Concat(Each(response["headers"]).SelectMany(header => Schema(header.Value, [.. owners.Select(owner => owner + CSharpName.Type(header.Key))])));

    private static IEnumerable<InlineSchema> Content(JObject owner, IReadOnlyList<string> names) =>
        Each(owner["content"]).SelectMany(media => Schema(media.Value, [.. names, .. names.Select(name => name + CSharpName.Type(media.Key.Split('/', ';').ElementAtOrDefault(1) ?? media.Key))]));

    private static IEnumerable<InlineSchema> Schema(JObject owner, IReadOnlyList<string> names) => owner["schema"] is JObject schema ? [new(schema, names)] : [];

    private static IReadOnlyList<string> Shared(string key, string kind) => [CSharpName.Type(key), Ending(key, kind)];

    private static string Ending(string key, string kind) => CSharpName.Type(key) is var name && name.EndsWith(kind, StringComparison.Ordinal) ? name : name + kind;

    private static IEnumerable<(string Key, JObject Value)> Each(JToken? map) =>
        ((map as JObject)?.Properties() ?? []).Where(member => member.Value is JObject).Select(member => (member.Name, (JObject)member.Value));
}
