using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>The keywords that OpenAPI 3.2 has added, as a table.</summary>
internal static class NewKeywords
{
    private const string Nothing = "it has no effect";
    private const string Followed = "references to such types are followed";
    private const string NoOperation = "its operations are not generated";
    private const string NoParameter = "the parameter is left out";

    /// <summary>The table.</summary>
    public static IReadOnlyList<NewKeyword> All { get; } =
    [
        new(NodeKind.Root, "$self", Nothing),
        new(NodeKind.Server, "name", Nothing),
        new(NodeKind.Components, "mediaTypes", Followed),
        new(NodeKind.PathItem, "query", NoOperation),
        new(NodeKind.PathItem, "additionalOperations", NoOperation),
        new(NodeKind.Parameter, "in=querystring", NoParameter),
        new(NodeKind.Parameter, "style=cookie", "it is sent as with 'form'"),
        new(NodeKind.MediaType, "$ref", Followed),
        new(NodeKind.MediaType, "itemSchema", "the items are not read one by one"),
        new(NodeKind.MediaType, "itemEncoding", Nothing),
        new(NodeKind.MediaType, "prefixEncoding", Nothing),
        new(NodeKind.Encoding, "encoding", Nothing),
        new(NodeKind.Encoding, "itemEncoding", Nothing),
        new(NodeKind.Encoding, "prefixEncoding", Nothing),
        new(NodeKind.Response, "summary", Nothing),
        new(NodeKind.Example, "dataValue", "the example is not used"),
        new(NodeKind.Example, "serializedValue", "the example is not used"),
        new(NodeKind.Discriminator, "defaultMapping", "a value that nothing is mapped to is kept as it is"),
        new(NodeKind.Schema, "xml.nodeType", Nothing),
        new(NodeKind.Tag, "summary", Nothing),
        new(NodeKind.Tag, "parent", Nothing),
        new(NodeKind.Tag, "kind", Nothing),
        new(NodeKind.SecurityScheme, "deprecated", Nothing),
        new(NodeKind.SecurityScheme, "oauth2MetadataUrl", Nothing),
        new(NodeKind.SecurityScheme, "flows.deviceAuthorization", Nothing),
    ];

    /// <summary>Where an object uses a keyword; null when it does not.</summary>
    public static JToken? Find(NewKeyword keyword, JObject node)
    {
        var path = keyword.Path.Split('=');
        JToken? found = node;
        foreach (var name in path[0].Split('.'))
        {
            found = (found as JObject)?[name];
        }
        return path.Length == 1 ? found?.Parent : found is JValue { Value: string value } && value == path[1] ? found : null;
    }
}
