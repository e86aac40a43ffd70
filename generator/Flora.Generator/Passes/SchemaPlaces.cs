using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes;

/// <summary>Where schemas stand in a document, found by its grammar: a header or a member may well be called <c>schema</c> or <c>x-id</c>.</summary>
public static class SchemaPlaces
{
    private static readonly string[] MapsOfSchemas = ["properties", "patternProperties", "$defs", "dependentSchemas"];
    private static readonly string[] ListsOfSchemas = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly string[] SingleSchemas =
    [
        "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties",
    ];

    /// <summary>Every schema that stands in no other one: objects, and in 3.1 true and false.</summary>
    public static IReadOnlyList<JToken> Roots(ApiDocument document)
    {
        var components = document.Root["components"];
        return
        [
            .. Values(components, "schemas"),
            .. Values(components, "parameters").Concat(Values(components, "headers")).SelectMany(OfHolder),
            .. Values(components, "requestBodies").SelectMany(OfContent),
            .. Values(components, "responses").SelectMany(OfResponse),
            .. Values(components, "pathItems").Concat(Values(document.Root, "paths")).SelectMany(OfPathItem),
        ];
    }

    /// <summary>The schemas that stand directly in a schema.</summary>
    public static IReadOnlyList<JToken> Within(JObject schema)
    {
        // Loops and no queries: this is asked for every schema by nearly every pass.
        var found = new List<JToken>();
        foreach (var key in MapsOfSchemas)
        {
            if (schema[key] is JObject map)
            {
                found.AddRange(map.PropertyValues());
            }
        }
        foreach (var key in ListsOfSchemas)
        {
            if (schema[key] is JArray list)
            {
                found.AddRange(list);
            }
        }
        foreach (var key in SingleSchemas)
        {
            if (schema[key] is { } single)
            {
                found.Add(single);
            }
        }
        return found;
    }

    private static IEnumerable<JToken> OfPathItem(JToken item) =>
        Items(item, "parameters").SelectMany(OfHolder)
            .Concat(HttpVerbs.All.SelectMany(verb => item is JObject node && node[verb] is JObject operation ? OfOperation(operation) : []));

    private static IEnumerable<JToken> OfOperation(JObject operation) =>
        Items(operation, "parameters").SelectMany(OfHolder)
            .Concat(operation["requestBody"] is { } body ? OfContent(body) : [])
            .Concat(Values(operation, "responses").SelectMany(OfResponse));

    private static IEnumerable<JToken> OfResponse(JToken response) => Values(response, "headers").SelectMany(OfHolder).Concat(OfContent(response));

    // A parameter or a header.
    private static IEnumerable<JToken> OfHolder(JToken holder) => OfMedia(holder).Concat(OfContent(holder));

    private static IEnumerable<JToken> OfContent(JToken holder) => Values(holder, "content").SelectMany(media =>
        OfMedia(media).Concat(Values(media, "encoding").SelectMany(encoding => Values(encoding, "headers").SelectMany(OfHolder))));

    private static IEnumerable<JToken> OfMedia(JToken media) => media is JObject node && node["schema"] is { } schema ? [schema] : [];

    private static IEnumerable<JToken> Values(JToken? owner, string key) =>
        owner is JObject node && node[key] is JObject map ? map.Properties().Select(member => member.Value) : [];

    private static JArray Items(JToken owner, string key) => owner is JObject node && node[key] is JArray list ? list : [];
}
