using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Passes.Parameters;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>Where an object uses what is not supported.</summary>
internal static class Places
{
    private static readonly string[] FormatsOfBytes = ["byte", "binary"];
    private static readonly string[] KeywordsOfBytes = ["contentEncoding", "contentMediaType"];
    private static readonly string[] SetByTheClient = ["Accept", "Content-Type", "Content-Length", "Authorization"];

    public static Func<SupportContext, JObject, IEnumerable<JToken?>> Members(params string[] names) =>
        (_, node) => node.Properties().Where(member => names.Contains(member.Name));

    public static Func<SupportContext, JObject, IEnumerable<JToken?>> Values(string name, string value) =>
        (_, node) => node[name] is JValue { Value: string text } found && text == value ? [found] : [];

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

    // A style has no effect beside 'content'.
    public static IEnumerable<JToken?> OtherStyles(SupportContext context, JObject parameter) =>
        parameter["content"] is null && parameter["style"] is JValue found && !IsIn(parameter, "querystring") && !ParameterEncoding.Of(parameter).IsKnown ? [found] : [];

    public static IEnumerable<JToken?> ContentOfOtherTypes(SupportContext context, JObject parameter) =>
        parameter["content"] is { } content && !IsIn(parameter, "querystring") && !(content is JObject { Count: 1 } && IsWritten(context, (JProperty)content.First!)) ? [content.Parent] : [];

    public static IEnumerable<JToken?> SchemasThatAreNotFlat(SupportContext context, JObject parameter) =>
        parameter["schema"] is { } schema && ParameterEncoding.Of(parameter) is { Style: not ParameterEncoding.DeepObject } encoding
        && !context.Kinds.IsUntold(schema) && !context.Flat.Fit(schema, encoding.NamesMembers)
            ? [schema]
            : [];

    public static IEnumerable<JToken?> ReservedWithoutEffect(SupportContext context, JObject parameter) =>
        parameter["allowReserved"] is JValue { Value: true } flag && !ParameterEncoding.Of(parameter).AllowsReserved ? [flag.Parent] : [];

    public static IEnumerable<JToken?> UntypedParameters(SupportContext context, JObject parameter) =>
        parameter["content"] is null && context.Kinds.IsUntold(parameter["schema"]) ? [parameter["schema"] ?? parameter] : [];

    public static IEnumerable<JToken?> ParametersOfBytes(SupportContext context, JObject parameter) =>
        parameter["schema"] is { } schema && context.Kinds.FitIntoText(schema) && (IsBytes(context, schema) || IsBytes(context, context.Kinds.ItemsOf(schema)))
            ? [schema]
            : [];

    public static IEnumerable<JToken?> HeadersOfTheClient(SupportContext context, JObject parameter) =>
        IsSetByTheClient(parameter) ? [parameter["name"]] : [];

    public static bool IsSetByTheClient(JObject parameter) =>
        IsIn(parameter, "header") && parameter["name"] is JValue { Value: string name } && SetByTheClient.Contains(name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<JToken?> HeadersWithoutToken(SupportContext context, JObject parameter) =>
        IsIn(parameter, "header") && parameter["name"] is JValue { Value: string name } found && !SecuritySchemes.IsToken(name) ? [found] : [];

    public static IEnumerable<JToken?> BodiesThatAreNotSent(SupportContext context, JObject body) =>
        RequestContent.Choose(body) is null ? [(body["content"] as JObject)?.First ?? body] : [];

    public static IEnumerable<JToken?> FormsThatAreNoObjects(SupportContext context, JObject body) =>
        RequestContent.Choose(body) is { } format && (MediaTypes.IsForm(format.Name) || MediaTypes.IsUrlEncoded(format.Name))
        && !context.Kinds.IsObject(References.Follow(context.Document, format.Value)?["schema"])
            ? [format]
            : [];

    public static IEnumerable<JToken?> FurtherContent(SupportContext context, JObject body) =>
        RequestContent.Choose(body) is { } format ? ((JObject)body["content"]!).Properties()
            .Where(other => other != format && !(MediaTypes.IsFile(other.Name) && MediaTypes.IsFile(format.Name))) : [];

    public static IEnumerable<JToken?> OtherCharsets(SupportContext context, JObject body) =>
        RequestContent.Choose(body) is { } format && TextMedia.HasOtherCharset(format.Name)
        && References.Follow(context.Document, format.Value)?["schema"] is { } schema && context.Flat.IsSingle(schema)
        && (string?)((References.Follow(context.Document, schema) as JObject)?["format"] as JValue) != "binary"
            ? [format]
            : [];

    public static IEnumerable<JToken?> PatternsBesideOthers(SupportContext context, JObject schema) =>
        LowerPatternProperties.IsMap(schema) ? [] : [schema.Property("patternProperties", StringComparison.Ordinal)];

    private static bool IsBytes(SupportContext context, JToken? schema) =>
        schema is not null
        && References.Follow(context.Document, schema) is JObject node
        && (FormatsOfBytes.Contains((string?)(node["format"] as JValue)) || KeywordsOfBytes.Any(keyword => node[keyword] is not null));

    private static bool IsWritten(SupportContext context, JProperty content) =>
        MediaTypes.IsJson(content.Name)
        || (MediaTypes.IsPlainText(content.Name)
            && (References.Follow(context.Document, content.Value)?["schema"] is not { } schema || (context.Flat.IsSingle(schema) && !context.Kinds.IsUntold(schema) && !IsBytes(context, schema))));

    private static bool IsIn(JObject parameter, string place) => (string?)(parameter["in"] as JValue) == place;
}
