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
        ($"paths: {{{Sound}, /a: {{get: {{responses: {{'200': {{links: {{}}, description: x}}}}}}}}}}\n", "3:92", "Links have no effect."),
        (Get("servers: [{url: ftp://b.test}]"), "5:24", "GET /a is left out: servers of this kind are not supported."),
        (Get("security: [{Key: []}]") + "components:\n  securitySchemes: {Key: {type: http, scheme: digest}}\n", "5:25",
            "GET /a is left out: credentials of this kind are not supported."),
        (Get("security: [{Key: []}, {}]") + "components:\n  securitySchemes: {Key: {type: http, scheme: digest}}\n", "5:25",
            "Further credentials of this kind have no effect."),
        (Get("security: [{Key: []}]") + "components:\n  securitySchemes: {Key: {type: mutualTLS}}\n", "5:26", "Client certificates have no effect."),
        ($"paths: {{{Sound}, /a: {{get: {{responses: {{'200': {{description: x, content: {{text/json: {{schema: {{type: string}}}}, application/json: {{}}}}}}}}}}}}}}\n", "3:118",
            "Further types of JSON with another schema in one answer are not read: who gets one is told its type by an exception."),

        (Parameter("in: querystring, schema: {type: string}"), "5:41",
            "GET /a is generated without 'q': parameters that are the whole query are not supported."),
        (Parameter("in: query, content: {}"), "5:48", "GET /a is generated without 'q': parameters with 'content' of this type are not supported."),
        (Parameter("in: query, style: matrix, schema: {type: string}"), "5:55", "GET /a is generated without 'q': parameters of this style are not supported."),
        (Parameter("in: query, schema: {type: array, items: {type: object}}"), "5:56",
            "GET /a is generated without 'q': parameters with lists or objects within others are not supported."),
        (Parameter("in: header, schema: {type: string}").Replace("name: q", "name: accept"), "5:34",
            "Header parameters called Accept, Content-Type, Content-Length or Authorization have no effect."),
        (Parameter("in: header, schema: {type: string}").Replace("name: q", "name: 'bad name'"), "5:34",
            "GET /a is generated without 'bad name': header parameters whose names no header can have are not supported."),
        (Parameter("in: query, schema: {}"), "5:56", "Parameters without a type are taken for texts."),
        (Parameter("in: query, schema: {type: array, items: {type: string, format: byte}}"), "5:56", "Parameters of bytes are taken for texts."),
        (Parameter("in: header, allowReserved: true, schema: {type: string}"), "5:49", "Reserved characters outside of queries have no effect."),

        (Body("multipart/mixed: {schema: {type: object}}"), "5:39", "POST /a is left out: bodies of this type are not supported."),
        (Body("multipart/form-data: {}"), "5:39", "POST /a is left out: forms that are no objects are not supported."),
        (Body("text/plain: {}, application/json: {}"), "5:39", "Further types of one body have no effect."),
        (Body("text/plain; charset=iso-8859-1: {schema: {type: string}}"), "5:39", "Texts of other charsets are sent as UTF-8."),
        (Body("multipart/form-data: {schema: {type: object}, encoding: {a: {headers: {}}}}"), "5:100", "Headers of a form's member have no effect."),

        (Schema("{not: {type: string}}"), "6:9", "Schemas that a value must not fit are not checked."),
        (Schema("{if: {type: string}}"), "6:9", "Conditional schemas are not checked."),
        (Schema("{dependentSchemas: {}}"), "6:9", "Members that depend on others are not checked."),
        (Schema("{propertyNames: true}"), "6:9", "Names of members are not checked."),
        (Schema("{contains: true}"), "6:9", "Schemas of some items are not checked."),
        (Schema("{unevaluatedProperties: false}"), "6:9", "Members and items that no other part of the schema covers are not checked."),
        (Schema("{contentSchema: true}"), "6:9", "Schemas of what a text holds are not checked."),
        (Schema("{patternProperties: {}}"), "6:9", "Members by pattern beside others have no effect."),
        (Schema("{$id: 'https://a.test'}"), "6:9", "Identifiers and dialects of single schemas have no effect."),
        (Schema("{$dynamicRef: '#a'}"), "6:9", "Dynamic references are not supported: any JSON is taken."),
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

    [TestCase("in: query, required: true, content: {text/csv: {}}", "parameters with 'content' of this type")]
    [TestCase("in: query, required: true, schema: {type: array, items: {type: object}}", "parameters with lists or objects within others")]
    public void An_operation_that_needs_what_is_left_out_is_left_out(string parameter, string what) =>
        Assert.That(Linting.Of(Parameter(parameter)).Lines.Single(), Does.Contain($"GET /a is left out, because it needs 'q': {what} are not supported."));

    [Test]
    public void A_shared_parameter_is_named_for_each_operation() =>
        Assert.That(
            Linting.Of($$$"""
                paths:
                  {{{Sound}}}
                  /a: {parameters: [{$ref: '#/components/parameters/C'}], get: { {{{Answer}}} }, put: { {{{Answer}}} }}
                components: {parameters: {C: {name: c, in: query, content: {} } } }
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

    [TestCase("in: query, schema: {type: [string, integer]}")]
    [TestCase("in: query, schema: {oneOf: [{type: string}, {type: array, items: {type: string}}]}")]
    [TestCase("in: query, schema: {type: object, additionalProperties: {type: string}}")]
    [TestCase("in: query, schema: {allOf: [{properties: {a: {type: array, items: {type: string}}}}]}")]
    [TestCase("in: query, explode: false, schema: {properties: {a: {type: string}, b: {readOnly: true, type: object}}}")]
    [TestCase("in: query, schema: {type: object}")]
    [TestCase("in: query, style: spaceDelimited, schema: {type: array, items: {type: string}}")]
    [TestCase("in: query, style: pipeDelimited, schema: {$ref: '#/components/schemas/Thing'}")]
    [TestCase("in: query, style: deepObject, schema: {type: array, items: {type: array, items: {properties: {a: {type: object}}}}}")]
    [TestCase("in: query, content: {application/json: {schema: {type: array, items: {type: object}}}}")]
    [TestCase("in: header, content: {text/plain: {schema: {type: string}}}")]
    [TestCase("in: header, schema: {$ref: '#/components/schemas/Thing'}")]
    [TestCase("in: cookie, schema: {$ref: '#/components/schemas/Thing'}")]
    [TestCase("in: query, allowReserved: true, schema: {type: string}")]
    public void Says_nothing_about_parameters_of_every_style(string parameter) =>
        Assert.That(Linting.Of(Parameter(parameter) + "components: {schemas: {Thing: {properties: {a: {type: string}}}}}\n").Lines, Is.Empty);

    [TestCase("in: query, schema: {type: array, items: {type: array, items: {type: string}}}")]
    [TestCase("in: query, schema: {properties: {a: {properties: {b: {type: string}}}}}")]
    [TestCase("in: query, schema: {properties: {a: {type: array, items: {type: object}}}}")]
    [TestCase("in: query, explode: false, schema: {properties: {a: {type: array, items: {type: string}}}}")]
    [TestCase("in: query, style: spaceDelimited, schema: {properties: {a: {type: array, items: {type: string}}}}")]
    [TestCase("in: query, schema: {oneOf: [{type: string}, {type: array, items: {type: object}}]}")]
    [TestCase("in: query, schema: {$ref: '#/components/schemas/Tree'}")]
    [TestCase("in: header, style: form, schema: {type: string}")]
    [TestCase("in: cookie, style: simple, schema: {type: string}")]
    [TestCase("in: header, content: {text/plain: {schema: {type: object}}}")]
    [TestCase("in: query, content: {application/xml: {}}")]
    [TestCase("in: query, content: {application/json: {}, text/plain: {}}")]
    public void Refuses_parameters_that_no_style_can_write(string parameter) =>
        Assert.That(
            Linting.Of(Parameter(parameter) + "components: {schemas: {Tree: {properties: {a: {$ref: '#/components/schemas/Tree'}}}}}\n").Lines.Single(),
            Does.Contain("GET /a is generated without 'q'"));

    [TestCase("application/json: {}")]
    [TestCase("application/merge-patch+json: {}")]
    [TestCase("'application/json; charset=utf-8': {}")]
    [TestCase("multipart/form-data: {schema: {$ref: '#/components/schemas/Form'}}")]
    [TestCase("application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}, encoding: {a: {style: deepObject, explode: true}}}")]
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
