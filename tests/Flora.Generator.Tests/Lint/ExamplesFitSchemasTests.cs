using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint;

public sealed class ExamplesFitSchemasTests
{
    [TestCase("type: string", "text")]
    [TestCase("type: [string, 'null']", "null")]
    [TestCase("{type: string, nullable: true}", "null")]
    [TestCase("type: integer", "1.0")]
    [TestCase("type: number", "1")]
    [TestCase("type: number", "0.12345678901234567890123456789012345678901")]
    [TestCase("{type: integer, format: int64}", "9223372036854775807")]
    [TestCase("{type: number, minimum: 0, exclusiveMaximum: 1}", "0.999")]
    [TestCase("{type: number, minimum: 0, exclusiveMinimum: true}", "0.001")]
    [TestCase("{type: number, multipleOf: 0.01}", "19.99")]
    [TestCase("{type: string, maxLength: 1}", "😀")]
    [TestCase("{type: string, pattern: ^prj_}", "prj_abc")]
    [TestCase("{type: string, format: date}", "2024-02-29")]
    [TestCase("{type: string, format: date-time}", "2024-02-29T10:00:00Z")]
    [TestCase("{type: string, format: uri}", "https://example.com/a b")]
    [TestCase("{enum: [1, a, {b: 1}]}", "{b: 1.0}")]
    [TestCase("{type: array, items: {type: integer}, uniqueItems: true}", "[1, 2]")]
    [TestCase("{type: array, prefixItems: [{type: string}], items: {type: integer}}", "[a, 1, 2]")]
    [TestCase("{type: object, required: [a], properties: {a: {type: string, readOnly: true}}}", "{}")]
    [TestCase("{type: object, additionalProperties: {type: integer}}", "{a: 1}")]
    [TestCase("{type: object, properties: {a: true}}", "{a: [1], b: 2}")]
    [TestCase("{oneOf: [{type: string}, {type: 'null'}]}", "null")]
    [TestCase("true", "anything")]
    [TestCase("{}", "[anything]")]
    public void Accepts_what_fits(string schema, string example) => Assert.That(Examples(schema, example), Has.No.Some.Contains("FLORA031"));

    [TestCase("type: string", "1", "1 is not of type string")]
    [TestCase("type: string", "null", "null is not of type string")]
    [TestCase("type: [integer, 'null']", "1.5", "1.5 is not of type integer or null")]
    [TestCase("type: boolean", "'true'", "\"true\" is not of type boolean")]
    [TestCase("{type: integer, format: int32}", "2147483648", "2147483648 does not fit the format int32")]
    [TestCase("{type: integer, minimum: 1}", "0", "0 is below 1")]
    [TestCase("{type: integer, maximum: 100}", "101", "101 is above 100")]
    [TestCase("{type: number, exclusiveMinimum: 0}", "0", "0 is below 0")]
    [TestCase("{type: number, minimum: 0, exclusiveMinimum: true}", "0", "0 is below 0")]
    [TestCase("{type: number, multipleOf: 0.01}", "0.015", "0.015 is no multiple of 0.01")]
    [TestCase("{type: string, minLength: 2}", "😀", "\"😀\" has fewer than 2 characters")]
    [TestCase("{type: string, pattern: ^prj_}", "run_1", "\"run_1\" does not match the pattern ^prj_")]
    [TestCase("{type: string, format: date}", "2023-02-29", "\"2023-02-29\" is no date")]
    [TestCase("{type: string, format: uuid}", "x", "\"x\" is no uuid")]
    [TestCase("{type: string, enum: [a, b]}", "c", "\"c\" is none of \"a\", \"b\"")]
    [TestCase("{const: 1}", "2", "2 is not 1")]
    [TestCase("{type: array, maxItems: 1}", "[1, 2]", "the list has more than 1 items")]
    [TestCase("{type: array, uniqueItems: true}", "[1, 1.0]", "1.0 is in the list twice")]
    [TestCase("{type: array, items: {type: string}}", "[a, 2]", "at '[1]': 2 is not of type string")]
    [TestCase("{type: object, required: [a]}", "{b: 1}", "the required member 'a' is missing")]
    [TestCase("{type: object, properties: {a: {type: string}}}", "{a: 1}", "at 'a': 1 is not of type string")]
    [TestCase("{type: object, additionalProperties: false}", "{a: 1}", "at 'a': no value is allowed here")]
    [TestCase("{type: object, additionalProperties: {type: string}}", "{a: {b: 1}}", "at 'a': {\"b\":1} is not of type string")]
    [TestCase("{oneOf: [{type: number}, {type: integer}]}", "1", "1 fits 2 of the alternatives, and must fit exactly one")]
    [TestCase("{anyOf: [{type: string}, {type: 'null'}]}", "1", "1 fits none of the alternatives")]
    [TestCase("{allOf: [{type: string}]}", "1", "1 is not of type string")]
    [TestCase("{not: {type: string}}", "a", "\"a\" is what the schema excludes")]
    [TestCase("{$ref: '#/components/schemas/Text'}", "1", "1 is not of type string")]
    public void Refuses_what_does_not_fit(string schema, string example, string reason) =>
        Assert.That(Examples(schema, example), Has.Some.Contains("FLORA031").And.Some.Contains($"{reason}. Correct the example"));

    [Test]
    public void Points_at_the_value_within_the_example()
    {
        var lines = Linting.Of("""
            paths:
              /a:
                get:
                  parameters:
                    - {name: q, in: query, schema: {type: integer}, example: x}
                    - {name: r, in: query, schema: {type: integer}, examples: {one: {value: y}}}
                  responses:
                    '200':
                      description: x
                      headers: {h: {schema: {type: integer, default: z}}}
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Page'}
                          examples:
                            first:
                              value:
                                items:
                                  - {id: a}
                                  - {id: 7}
                            shared: {$ref: '#/components/examples/Shared'}
            components:
              examples:
                Shared: {value: {items: 1}}
              schemas:
                Page: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Item'}}}}
                Item:
                  type: object
                  properties:
                    id: {type: string, examples: [3]}
            """).Lines;
        Assert.That(lines.Select(line => line[..line.IndexOf(": warning", StringComparison.Ordinal)]), Is.EquivalentTo(new[]
        {
            "api.yaml(7,66)", "api.yaml(8,81)", "api.yaml(12,58)", "api.yaml(21,30)", "api.yaml(25,29)", "api.yaml(31,39)",
        }));
        Assert.That(lines, Has.Some.EqualTo(
            "api.yaml(21,30): warning FLORA031: The example contradicts its schema at 'items[1].id': 7 is not of type string. Correct the example, or the schema in line 31."));
    }

    private static List<string> Examples(string schema, string example)
    {
        var inner = schema is "true" or ['{', ..] ? schema : $"{{{schema}}}";
        return [.. Linting.Of($$$"""
            paths:
              /a:
                get:
                  parameters: [{name: q, in: query, schema: {{{inner}}}, example: {{{example}}}}]
                  responses: {'200': {description: x}}
            components:
              schemas:
                Text: {type: string}
            """).Lines];
    }
}
