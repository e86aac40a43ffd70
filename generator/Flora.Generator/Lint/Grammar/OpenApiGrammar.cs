using Flora.Generator.Document;
using Newtonsoft.Json.Linq;
using static Flora.Generator.Lint.Grammar.NodeKind;

namespace Flora.Generator.Lint.Grammar;

/// <summary>The form of OpenAPI documents as a table: which members each object has and of which kind they are.</summary>
internal static class OpenApiGrammar
{
    private static readonly Shape Text = new Shape.Scalar("a text", JTokenType.String);
    private static readonly Shape Flag = new Shape.Scalar("true or false", JTokenType.Boolean);
    private static readonly Shape Number = new Shape.Scalar("a number", JTokenType.Integer, JTokenType.Float, JTokenType.Raw);
    private static readonly Shape Count = new Shape.Scalar("a whole number", JTokenType.Integer);
    private static readonly Shape Anything = new Shape.Scalar("a value");
    private static readonly Shape Texts = new Shape.ListOf(Text);
    private static readonly Shape SchemaOrFlag = new Shape.Either(One(NodeKind.Schema), Flag);

    // The generator's own extensions.
    private static readonly Member CSharpName = new("x-csharp-name", Text);
    private static readonly Member CommandWord = new("x-cli", new Shape.Fields(new("name", Text), new("hidden", Flag)));
    private static readonly Member Pagination = new(
        "x-pagination",
        new Shape.Fields(new("cursor", Text), new("items", Text), new("next", Text), new("total", Text), new("limit", Text)));
    private static readonly Member Follow = new("x-follow", new Shape.Fields(new("state", Text), new("ended", Texts), new("seconds", Count)));
    private static readonly Member Columns = new(
        "x-cli",
        new Shape.Fields(new Member("columns", new Shape.ListOf(new Shape.Either(Text, new Shape.Fields(
            new("path", Text), new("header", Text), new("kind", Text), new("unit", Text), new("link", Text), new("label", Text),
            new("else", Text)))))));

    /// <summary>The members of each kind of object. Others are left to the linter.</summary>
    public static IReadOnlyDictionary<NodeKind, IReadOnlyList<Member>> Members { get; } = new Dictionary<NodeKind, IReadOnlyList<Member>>
    {
        [Root] =
        [
            new("info", One(Info), true), new("paths", Map(PathItem, extensions: true), true), new("servers", List(Server)),
            new("components", One(Components)), new("security", new Shape.ListOf(new Shape.MapOf(Texts))), new("tags", List(Tag)),
            new("webhooks", Map(PathItem)),
        ],
        [Info] = [new("title", Text, true), new("version", Text, true), new("description", Text), new("summary", Text)],
        [Server] = [new("url", Text, true), new("description", Text), new("variables", Map(ServerVariable))],
        [ServerVariable] = [new("default", Text, true), new("enum", Texts), new("description", Text)],
        [Components] =
        [
            new("schemas", new Shape.MapOf(SchemaOrFlag)), new("responses", Map(Response)), new("parameters", Map(Parameter)),
            new("examples", Map(Example)), new("requestBodies", Map(RequestBody)), new("headers", Map(Header)),
            new("securitySchemes", Map(SecurityScheme)), new("links", Map(Link)), new("callbacks", Map(Callback)),
            new("pathItems", Map(PathItem)), new("mediaTypes", Map(MediaType)),
        ],
        [PathItem] =
        [
            new("summary", Text), new("description", Text), new("servers", List(Server)), new("parameters", List(Parameter)),
            .. HttpVerbs.All.Select(verb => new Member(verb, One(Operation))),
        ],
        [Operation] =
        [
            new("operationId", Text), new("summary", Text), new("description", Text), new("tags", Texts), new("deprecated", Flag),
            new("parameters", List(Parameter)), new("requestBody", One(RequestBody)),
            new("responses", Map(Response, extensions: true), true), new("callbacks", Map(Callback)),
            new("security", new Shape.ListOf(new Shape.MapOf(Texts))), new("servers", List(Server)),
            CSharpName, CommandWord, Pagination, Follow,
        ],
        [Parameter] = [new("name", Text, true), new("in", Text, true), CSharpName, CommandWord, .. ParameterMembers()],
        [Header] = ParameterMembers(),
        [RequestBody] = [new("content", Map(MediaType), true), new("description", Text), new("required", Flag)],
        [Response] =
        [
            new("description", Text, true), new("headers", Map(Header)), new("content", Map(MediaType)), new("links", Map(Link)),
        ],
        [MediaType] =
        [
            new("schema", SchemaOrFlag), new("example", Anything), new("examples", Map(Example)), new("encoding", Map(Encoding)),
        ],
        [Encoding] = [new("contentType", Text), new("headers", Map(Header)), new("style", Text), new("explode", Flag)],
        [Example] = [new("summary", Text), new("description", Text), new("value", Anything), new("externalValue", Text)],
        [Link] = [new("operationRef", Text), new("operationId", Text), new("description", Text)],
        [Callback] = [],
        [SecurityScheme] =
        [
            new("type", Text, true), new("description", Text), new("name", Text), new("in", Text), new("scheme", Text),
            new("bearerFormat", Text), new("openIdConnectUrl", Text),
        ],
        [Tag] = [new("name", Text, true), new("description", Text)],
        [Discriminator] = [new("propertyName", Text, true), new("mapping", new Shape.MapOf(Text))],
        [NodeKind.Schema] =
        [
            new("type", new Shape.Either(Text, Texts)), new("format", Text), new("title", Text), new("description", Text),
            new("nullable", Flag), new("readOnly", Flag), new("writeOnly", Flag), new("deprecated", Flag),
            new("properties", new Shape.MapOf(SchemaOrFlag)), new("patternProperties", new Shape.MapOf(SchemaOrFlag)),
            new("additionalProperties", SchemaOrFlag), new("propertyNames", SchemaOrFlag), new("items", SchemaOrFlag),
            new("contains", SchemaOrFlag), new("prefixItems", new Shape.ListOf(SchemaOrFlag)), new("required", Texts),
            new("allOf", new Shape.ListOf(SchemaOrFlag)), new("anyOf", new Shape.ListOf(SchemaOrFlag)),
            new("oneOf", new Shape.ListOf(SchemaOrFlag)), new("not", SchemaOrFlag), new("if", SchemaOrFlag), new("then", SchemaOrFlag),
            new("else", SchemaOrFlag), new("dependentSchemas", new Shape.MapOf(SchemaOrFlag)), new("contentSchema", SchemaOrFlag),
            new("unevaluatedProperties", SchemaOrFlag), new("unevaluatedItems", SchemaOrFlag), new("$anchor", Text), new("$defs", new Shape.MapOf(SchemaOrFlag)),
            new("enum", new Shape.ListOf(Anything)), new("const", Anything), new("default", Anything), new("example", Anything),
            new("minimum", Number), new("maximum", Number), new("exclusiveMinimum", new Shape.Either(Number, Flag)),
            new("exclusiveMaximum", new Shape.Either(Number, Flag)), new("multipleOf", Number), new("minLength", Count),
            new("maxLength", Count), new("pattern", Text), new("minItems", Count), new("maxItems", Count), new("uniqueItems", Flag),
            new("minProperties", Count), new("maxProperties", Count), new("discriminator", One(Discriminator)),
            new("examples", new Shape.ListOf(Anything)), CSharpName, Columns, new("x-timestamp", Text),
        ],
    };

    private static List<Member> ParameterMembers() =>
    [
        new("description", Text), new("required", Flag), new("deprecated", Flag), new("allowEmptyValue", Flag), new("style", Text),
        new("explode", Flag), new("allowReserved", Flag), new("schema", SchemaOrFlag), new("example", Anything),
        new("examples", Map(Example)), new("content", Map(MediaType)),
    ];

    private static Shape.Node One(NodeKind kind) => new(kind);

    private static Shape.ListOf List(NodeKind kind) => new(new Shape.Node(kind));

    private static Shape.MapOf Map(NodeKind kind, bool extensions = false) => new(new Shape.Node(kind), extensions);
}
