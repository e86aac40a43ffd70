using Flora.Generator.Lint.Support;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint.Support;

public sealed class UnsupportedConstructsTests
{
    private const string Answer = "responses: {'200': {description: x}}";
    private const string Sound = $"/ok: {{get: {{{Answer}}}}}";

    /// <summary>One document for each line of the table, in its order, with the place of the construct and what becomes of it.</summary>
    private static readonly (string Text, string Place, string Effect)[] Documents =
    [
        ($"paths: {{{Sound}}}\nwebhooks: {{}}\n", "4:1", "Webhooks have no effect."),
        (Get("callbacks: {}"), "5:14", "Callbacks have no effect."),
        ($"paths: {{{Sound}, /a: {{get: {{responses: {{'200': {{links: {{}}, description: x}}}}}}}}}}\n", "3:92", "Links have no effect."),
        (Get("servers: [{url: ftp://b.test}]"), "5:24", "GET /a is left out: servers of this kind are not supported."),
        (Get("security: [{Key: []}]") + "components:\n  securitySchemes: {Key: {type: http, scheme: digest}}\n", "5:25",
            "GET /a is left out: credentials of this kind are not supported."),
        (Get("security: [{Key: []}, {}]") + "components:\n  securitySchemes: {Key: {type: http, scheme: digest}}\n", "5:25",
            "Further credentials of this kind have no effect."),
        (Get("security: [{Key: []}]") + "components:\n  securitySchemes: {Key: {type: mutualTLS}}\n", "5:26", "Client certificates have no effect."),

        (Parameter("in: cookie, schema: {type: string}"), "5:41", "GET /a is generated without 'q': parameters in cookies are not supported."),
        (Parameter("in: querystring, schema: {type: string}"), "5:41",
            "GET /a is generated without 'q': parameters that are the whole query are not supported."),
        (Parameter("in: query, content: {}"), "5:48", "GET /a is generated without 'q': parameters with 'content' are not supported."),
        (Parameter("in: query, style: deepObject, schema: {type: string}"), "5:55", "GET /a is generated without 'q': parameters of this style are not supported."),
        (Parameter("in: query, schema: {type: object}"), "5:56",
            "GET /a is generated without 'q': parameters that are objects, unions or lists of such are not supported."),
        (Parameter("in: header, schema: {type: string}").Replace("name: q", "name: accept"), "5:34",
            "Header parameters called Accept, Content-Type or Authorization have no effect."),
        (Parameter("in: query, schema: {}"), "5:56", "Parameters without a type are taken for texts."),
        (Parameter("in: query, schema: {type: array, items: {type: string, format: byte}}"), "5:56", "Parameters of bytes are taken for texts."),
        (Parameter("in: query, allowReserved: true, schema: {type: string}"), "5:48", "Parameters with reserved characters have no effect."),

        (Body("application/x-www-form-urlencoded: {schema: {type: object}}"), "5:39", "POST /a is left out: bodies of this type are not supported."),
        (Body("multipart/form-data: {}"), "5:39", "POST /a is left out: forms that are no objects are not supported."),
        (Body("text/plain: {}, application/json: {}"), "5:39", "Further types of one body have no effect."),
        (Body("multipart/form-data: {schema: {type: object}, encoding: {a: {style: form}}}"), "5:100", "Headers and styles of a form's member have no effect."),

        (Schema("{not: {type: string}}"), "6:9", "Schemas that a value must not fit are not checked."),
        (Schema("{if: {type: string}}"), "6:9", "Conditional schemas are not checked."),
        (Schema("{dependentSchemas: {}}"), "6:9", "Members that depend on others are not checked."),
        (Schema("{propertyNames: true}"), "6:9", "Names of members are not checked."),
        (Schema("{contains: true}"), "6:9", "Schemas of some items are not checked."),
        (Schema("{unevaluatedProperties: false}"), "6:9", "Members and items that no other part of the schema covers are not checked."),
        (Schema("{contentSchema: true}"), "6:9", "Schemas of what a text holds are not checked."),
        (Schema("{patternProperties: {}}"), "6:9", "Members by pattern have no effect."),
        (Schema("{$id: 'https://a.test'}"), "6:9", "Identifiers and dialects of single schemas have no effect."),
        (Schema("{prefixItems: []}"), "6:9", "Lists with a schema for each place are not supported: the items are any JSON."),
        (Schema("{$dynamicRef: '#a'}"), "6:9", "Dynamic references are not supported: any JSON is taken."),
        (Schema("{$ref: '#a', $defs: {a: {$anchor: a}}}"), "6:15", "References to anchors are not supported: any JSON is taken."),
    ];

    private static IEnumerable<int> Indices => Enumerable.Range(0, UnsupportedConstructs.All.Count);

    [Test]
    public void Every_line_of_the_table_has_a_document_here() => Assert.That(Documents, Has.Length.EqualTo(UnsupportedConstructs.All.Count));

    [TestCaseSource(nameof(Indices))]
    public void Names_the_construct_its_place_and_what_becomes_of_it(int index)
    {
        var (text, place, effect) = Documents[index];
        var isNew = text.Contains("querystring", StringComparison.Ordinal);
        Assert.That(Linting.OfWhole(Linting.Head.Replace("3.1.0", isNew ? "3.2.0" : "3.1.0") + text).Lines.Where(line => !line.Contains("FLORA034")), Is.EqualTo(new[]
        {
            $"api.yaml({place.Replace(':', ',')}): warning FLORA032: {effect} {UnsupportedConstructs.All[index].Instead}",
        }));
    }

    [TestCase("in: cookie, required: true, schema: {type: string}", "parameters in cookies")]
    [TestCase("in: query, required: true, schema: {type: array, items: {type: object}}", "parameters that are objects, unions or lists of such")]
    public void An_operation_that_needs_what_is_left_out_is_left_out(string parameter, string what) =>
        Assert.That(Linting.Of(Parameter(parameter)).Lines.Single(), Does.Contain($"GET /a is left out, because it needs 'q': {what} are not supported."));

    [Test]
    public void A_shared_parameter_is_named_for_each_operation() =>
        Assert.That(
            Linting.Of($$$"""
                paths:
                  {{{Sound}}}
                  /a: {parameters: [{$ref: '#/components/parameters/C'}], get: { {{{Answer}}} }, put: { {{{Answer}}} }}
                components: {parameters: {C: {name: c, in: cookie, schema: {type: string} } } }
                """).Lines.Select(line => line.Split(": ")[2]),
            Is.EqualTo(new[] { "GET /a is generated without 'c'", "PUT /a is generated without 'c'" }));

    [Test]
    public void No_operation_left_is_an_error() =>
        Assert.That(Linting.Of($"paths:\n  /a:\n    servers: [{{url: ftp://b.test}}]\n    get: {{{Answer}}}\n    put: {{{Answer}}}\n").Lines.Last(),
            Is.EqualTo("api.yaml(3,1): error FLORA062: No operation is left to generate. Change one of them as the warnings say."));

    [TestCase("{type: [string, 'null']}")]
    [TestCase("{anyOf: [{type: string}, {type: 'null'}]}")]
    [TestCase("{oneOf: [{type: 'null'}, {$ref: '#/components/schemas/S'}]}")]
    [TestCase("{type: object, additionalProperties: {type: array, items: {type: number}}}")]
    [TestCase("{type: [string, 'null'], enum: [a, null]}")]
    [TestCase("{allOf: [{$ref: '#/components/schemas/S'}, {type: string}]}")]
    [TestCase("{oneOf: [{type: string}, {type: integer}]}")]
    [TestCase("{type: [string, integer]}")]
    [TestCase("{type: integer, enum: [1, 2]}")]
    [TestCase("{type: array, items: {type: [string, 'null']}}")]
    [TestCase("true")]
    public void Says_nothing_about_schemas_that_are_supported(string schema) =>
        Assert.That(Linting.Of($"paths: {{}}\ncomponents:\n  schemas: {{S: {{type: string}}, T: {schema}}}\n").Lines, Is.Empty);

    [TestCase("{type: string}")]
    [TestCase("{type: array, items: {type: integer}}")]
    [TestCase("{type: [number, 'null']}")]
    [TestCase("{enum: [a, b]}")]
    [TestCase("{const: a}")]
    [TestCase("{$ref: '#/components/schemas/Kind'}")]
    [TestCase("{allOf: [{$ref: '#/components/schemas/Kind'}]}")]
    [TestCase("{anyOf: [{$ref: '#/components/schemas/Kind'}, {type: string}]}")]
    [TestCase("{anyOf: [{type: integer}, {type: number}, {type: 'null'}]}")]
    public void Says_nothing_about_parameters_that_fit_into_a_text(string schema) =>
        Assert.That(Linting.Of(Parameter($"in: query, schema: {schema}") + "components: {schemas: {Kind: {type: string, enum: [a, b]}}}\n").Lines, Is.Empty);

    [TestCase("{type: [string, integer]}")]
    [TestCase("{oneOf: [{type: string}, {type: boolean}]}")]
    [TestCase("{type: object, additionalProperties: {type: string}}")]
    [TestCase("{allOf: [{properties: {a: {type: string}}}]}")]
    [TestCase("{type: array, items: {type: array, items: {type: string}}}")]
    [TestCase("{$ref: '#/components/schemas/Thing'}")]
    public void Refuses_parameters_that_do_not(string schema) =>
        Assert.That(
            Linting.Of(Parameter($"in: query, schema: {schema}") + "components: {schemas: {Thing: {properties: {a: {type: string}}}}}\n").Lines.Single(),
            Does.Contain("GET /a is generated without 'q'"));

    [TestCase("application/json: {}")]
    [TestCase("application/merge-patch+json: {}")]
    [TestCase("'application/json; charset=utf-8': {}")]
    [TestCase("multipart/form-data: {schema: {$ref: '#/components/schemas/Form'}}")]
    [TestCase("image/*: {}")]
    public void Says_nothing_about_bodies_that_are_supported(string content) =>
        Assert.That(Linting.Of(Body(content) + "components: {schemas: {Form: {type: object}}}\n").Lines, Is.Empty);

    [TestCase("security: []")]
    [TestCase("security: [{}]")]
    [TestCase("security: [{Other: []}, {Bearer: []}]")]
    [TestCase("servers: []")]
    [TestCase("servers: [{url: https://a.test}]")]
    [TestCase("security: [{Other: [], Bearer: []}]")]
    [TestCase("servers: [{url: https://b.test}]")]
    [TestCase("servers: [{url: /v2}]")]
    [TestCase("servers: [{url: 'https://{x}.b.test', variables: {x: {default: y}}}]")]
    public void Says_nothing_about_credentials_and_servers_that_are_supported(string member) =>
        Assert.That(
            Linting.Of(Get(member) + """
                servers: [{url: https://a.test}]
                components:
                  securitySchemes:
                    Other: {type: apiKey, name: k, in: header}
                    Bearer: {type: http, scheme: Bearer}
                """).Lines,
            Is.Empty);

    private static string Get(string member) => $"paths:\n  {Sound}\n  /a: {{get: {{{member}, {Answer}}}}}\n";

    private static string Parameter(string members) => $"paths:\n  {Sound}\n  /a: {{get: {{parameters: [{{name: q, {members}}}], {Answer}}}}}\n";

    private static string Body(string content) => $"paths:\n  {Sound}\n  /a: {{post: {{requestBody: {{content: {{{content}}}}}, {Answer}}}}}\n";

    private static string Schema(string schema) => $"paths: {{{Sound}}}\ncomponents:\n  schemas:\n    S: {schema}\n";
}
