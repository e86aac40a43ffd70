using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>Where an object uses what is not supported.</summary>
internal static class Places
{
    private static readonly string[] FormatsOfBytes = ["byte", "binary"];
    private static readonly string[] KeywordsOfBytes = ["contentEncoding", "contentMediaType"];
    private static readonly string[] SetByTheClient = ["Accept", "Content-Type", "Authorization"];

    public static Func<SupportContext, JObject, IEnumerable<JToken?>> Members(params string[] names) =>
        (_, node) => node.Properties().Where(member => names.Contains(member.Name));

    public static Func<SupportContext, JObject, IEnumerable<JToken?>> Values(string name, string value) =>
        (_, node) => node[name] is JValue { Value: string text } found && text == value ? [found] : [];

    public static Func<SupportContext, JObject, IEnumerable<JToken?>> Flags(string name) =>
        (_, node) => node[name] is JValue { Value: true } flag ? [flag.Parent] : [];

    // An address that is the document's own changes nothing.
    public static IEnumerable<JToken?> OtherServers(SupportContext context, JObject operation) =>
        (operation["servers"] ?? context.Operation!.PathItem["servers"]) is JArray { Count: > 0 } servers
        && !JToken.DeepEquals(servers[0]["url"], (context.Document.Root["servers"] as JArray)?.FirstOrDefault()?["url"])
            ? [servers]
            : [];

    public static IEnumerable<JToken?> OtherKeys(SupportContext context, JObject operation) => [Keys.Other(context.Document, operation)];

    public static IEnumerable<JToken?> OtherStyles(SupportContext context, JObject parameter) =>
        !IsIn(parameter, "cookie") && parameter["style"] is JValue { Value: string style } found && style != (IsIn(parameter, "query") ? "form" : "simple")
            ? [found]
            : [];

    public static IEnumerable<JToken?> SchemasThatAreNoText(SupportContext context, JObject parameter) =>
        parameter["schema"] is { } schema && !context.Kinds.IsUntold(schema) && !context.Kinds.FitIntoText(schema) ? [schema] : [];

    public static IEnumerable<JToken?> UntypedParameters(SupportContext context, JObject parameter) =>
        parameter["content"] is null && context.Kinds.IsUntold(parameter["schema"]) ? [parameter["schema"] ?? parameter] : [];

    public static IEnumerable<JToken?> ParametersOfBytes(SupportContext context, JObject parameter) =>
        parameter["schema"] is { } schema && context.Kinds.FitIntoText(schema) && (IsBytes(context, schema) || IsBytes(context, context.Kinds.ItemsOf(schema)))
            ? [schema]
            : [];

    public static IEnumerable<JToken?> HeadersOfTheClient(SupportContext context, JObject parameter) =>
        IsIn(parameter, "header") && SetByTheClient.Contains((string?)(parameter["name"] as JValue), StringComparer.OrdinalIgnoreCase)
            ? [parameter["name"]]
            : [];

    public static IEnumerable<JToken?> BodiesThatAreNotSent(SupportContext context, JObject body) =>
        RequestContent.Choose(body) is null ? [(body["content"] as JObject)?.First ?? body] : [];

    public static IEnumerable<JToken?> FormsThatAreNoObjects(SupportContext context, JObject body) =>
        RequestContent.Choose(body) is { } format && MediaTypes.IsForm(format.Name)
        && !context.Kinds.IsObject(References.Follow(context.Document, format.Value)?["schema"])
            ? [format]
            : [];

    public static IEnumerable<JToken?> FurtherContent(SupportContext context, JObject body) =>
        RequestContent.Choose(body) is { } format ? ((JObject)body["content"]!).Properties().Where(other => other != format) : [];

    public static IEnumerable<JToken?> PatternsBesideOthers(SupportContext context, JObject schema) =>
        LowerPatternProperties.IsMap(schema) ? [] : [schema.Property("patternProperties", StringComparison.Ordinal)];

    private static bool IsBytes(SupportContext context, JToken? schema) =>
        schema is not null
        && References.Follow(context.Document, schema) is JObject node
        && (FormatsOfBytes.Contains((string?)(node["format"] as JValue)) || KeywordsOfBytes.Any(keyword => node[keyword] is not null));

    private static bool IsIn(JObject parameter, string place) => (string?)(parameter["in"] as JValue) == place;
}
