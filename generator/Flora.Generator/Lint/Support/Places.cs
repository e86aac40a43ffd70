using Flora.Generator.Document;
using Flora.Generator.Passes;
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

    public static IEnumerable<JToken?> ServersThatCannotBeCalled(SupportContext context, JObject operation) =>
        ServerUrls.Own(context.Operation!.PathItem, operation) is { } server && !ServerUrls.IsCalled(server) ? [server] : [];

    public static IEnumerable<JToken?> CredentialsThatCannotBeShown(SupportContext context, JObject operation) =>
        SecuritySchemes.Ways(context.Document, operation) is { Count: > 0 } ways && !ways.Any(way => SecuritySchemes.IsSupported(context.Document, way))
            ? [ways[0]]
            : [];

    public static IEnumerable<JToken?> FurtherWaysThatCannotBeShown(SupportContext context, JObject operation)
    {
        var ways = SecuritySchemes.Ways(context.Document, operation);
        var others = ways.Where(way => !SecuritySchemes.IsSupported(context.Document, way)).ToList();
        return others.Count < ways.Count ? others : [];
    }

    public static IEnumerable<JToken?> Certificates(SupportContext context, JObject operation) =>
        from way in SecuritySchemes.Ways(context.Document, operation)
        where SecuritySchemes.IsSupported(context.Document, way)
        from demand in way.Properties()
        where SecuritySchemes.IsCertificate(SecuritySchemes.Find(context.Document, demand.Name)!)
        select demand;

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

    public static IEnumerable<JToken?> ReferencesToAnchors(SupportContext context, JObject schema) =>
        References.IsAnchor(References.Of(schema)) ? [schema["$ref"]] : [];

    private static bool IsBytes(SupportContext context, JToken? schema) =>
        schema is not null
        && References.Follow(context.Document, schema) is JObject node
        && (FormatsOfBytes.Contains((string?)(node["format"] as JValue)) || KeywordsOfBytes.Any(keyword => node[keyword] is not null));

    private static bool IsIn(JObject parameter, string place) => (string?)(parameter["in"] as JValue) == place;
}
