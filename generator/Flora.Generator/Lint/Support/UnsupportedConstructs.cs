using Flora.Generator.Lint.Grammar;

namespace Flora.Generator.Lint.Support;

/// <summary>What the generator does not support, as a table. Support for one of them removes its line.</summary>
internal static class UnsupportedConstructs
{
    private const string Schemes = "Use a key, HTTP basic or bearer, OAuth 2 or OpenID Connect.";
    private const string Accept = "Nothing has to be done, unless users need it.";

    /// <summary>The table.</summary>
    public static IReadOnlyList<UnsupportedConstruct> All { get; } =
    [
        new(NodeKind.Response, Places.Members("links"), Effect.NoEffect, "Links", Accept),
        new(NodeKind.Operation, Places.ServersThatCannotBeCalled, Effect.OperationLeftOut, "Servers of this kind",
            "Use an http or https URL, or one that begins with '/'."),
        new(NodeKind.Operation, Places.CredentialsThatCannotBeShown, Effect.OperationLeftOut, "Credentials of this kind", Schemes),
        new(NodeKind.Operation, Places.FurtherWaysThatCannotBeShown, Effect.NoEffect, "Further credentials of this kind", Schemes),
        new(NodeKind.Operation, Places.Certificates, Effect.NoEffect, "Client certificates", "Give the client an HttpClient that shows one."),
        new(NodeKind.Operation, JsonAnswers.NotRead, Effect.AnswerNotRead, "Further types of JSON with another schema in one answer",
            "Give them the schema of the first, or describe both with 'oneOf'."),

        new(NodeKind.Parameter, Places.Values("in", "querystring"), Effect.ParameterLeftOut, "Parameters that are the whole query",
            "Name each in the query."),
        new(NodeKind.Parameter, Places.ContentOfOtherTypes, Effect.ParameterLeftOut, "Parameters with 'content' of this type",
            "Use 'application/json', or 'schema'."),
        new(NodeKind.Parameter, Places.OtherStyles, Effect.ParameterLeftOut, "Parameters of this style",
            "Use a style that OpenAPI has for the place: leave 'style' out for 'form' in queries and cookies, and 'simple' elsewhere."),
        new(NodeKind.Parameter, Places.SchemasThatAreNotFlat, Effect.ParameterLeftOut, "Parameters with lists or objects within others",
            "Use the style 'deepObject' in a query, or 'content' with 'application/json'."),
        new(NodeKind.Parameter, Places.HeadersOfTheClient, Effect.ParameterIgnored, "Header parameters called Accept, Content-Type, Content-Length or Authorization",
            "Remove it: the client sets it."),
        new(NodeKind.Parameter, Places.HeadersWithoutToken, Effect.ParameterLeftOut, "Header parameters whose names no header can have",
            "Use letters, digits and hyphens."),
        new(NodeKind.Parameter, Places.UntypedParameters, Effect.ParameterIsText, "Parameters without a type", "Give its schema a 'type'."),
        new(NodeKind.Parameter, Places.ParametersOfBytes, Effect.ParameterIsText, "Parameters of bytes", "Leave the format out, and say how they are written."),
        new(NodeKind.Parameter, Places.ReservedWithoutEffect, Effect.NoEffect, "Reserved characters outside of queries",
            "Leave 'allowReserved' out."),

        new(NodeKind.RequestBody, Places.BodiesThatAreNotSent, Effect.OperationLeftOut, "Bodies of this type",
            "Use 'application/json', a form, or the type of a single file."),
        new(NodeKind.RequestBody, Places.FormsThatAreNoObjects, Effect.OperationLeftOut, "Forms that are no objects",
            "Give the form's schema 'type: object' and 'properties'."),
        new(NodeKind.RequestBody, Places.FurtherContent, Effect.NoEffect, "Further types of one body",
            "Leave them out: JSON is sent before a form, that before a text, and that before a file."),
        new(NodeKind.RequestBody, Places.OtherCharsets, Effect.TextIsUtf8, "Texts of other charsets",
            "Name 'charset=utf-8', or give the schema 'format: binary' for a file in the charset."),
        new(NodeKind.Encoding, Places.Members("headers"), Effect.NoEffect, "Headers of a form's member", Accept),

        new(NodeKind.Schema, Places.Members("not"), Effect.NotChecked, "Schemas that a value must not fit", Accept),
        new(NodeKind.Schema, Places.Members("if", "then", "else"), Effect.NotChecked, "Conditional schemas", Accept),
        new(NodeKind.Schema, Places.Members("dependentSchemas", "dependentRequired", "dependencies"), Effect.NotChecked, "Members that depend on others",
            Accept),
        new(NodeKind.Schema, Places.Members("propertyNames"), Effect.NotChecked, "Names of members", Accept),
        new(NodeKind.Schema, Places.Members("contains", "minContains", "maxContains"), Effect.NotChecked, "Schemas of some items", Accept),
        new(NodeKind.Schema, Places.Members("unevaluatedProperties", "unevaluatedItems"), Effect.NotChecked,
            "Members and items that no other part of the schema covers", Accept),
        new(NodeKind.Schema, Places.Members("contentSchema"), Effect.NotChecked, "Schemas of what a text holds", Accept),
        new(NodeKind.Schema, Places.PatternsBesideOthers, Effect.NoEffect, "Members by pattern beside others",
            "They are kept as unknown members; 'additionalProperties' gives them a type."),
        new(NodeKind.Schema, Places.Members("$id", "$schema", "$vocabulary"), Effect.NoEffect, "Identifiers and dialects of single schemas",
            "Refer to a schema by its place, as in '#/components/schemas/Name'."),
        new(NodeKind.Schema, Places.Members("$dynamicRef", "$recursiveRef"), Effect.Untyped, "Dynamic references", "Use '$ref'."),
    ];
}
