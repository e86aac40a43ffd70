using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint;

/// <summary>Where a discriminator chooses, an example is judged against what it has chosen.</summary>
public sealed class DiscriminatedExamplesTests
{
    private const string Schemas = """
        components:
          schemas:
            Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
            Dog: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: string}}}
            Rat: {type: object, required: [kind], properties: {kind: {const: rat}, lives: {type: integer}}}
            Bat: {type: object, required: [kind], properties: {kind: {type: string, enum: [bat, vampire]}}}
            Shared: {type: object, required: [kind], properties: {kind: {type: string, enum: [ape, emu]}}}
            Ape: {allOf: [{$ref: '#/components/schemas/Shared'}, {properties: {lives: {type: integer}}}]}
            Emu: {allOf: [{$ref: '#/components/schemas/Shared'}]}
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
            Base: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}, oneOf: [{$ref: '#/components/schemas/Heir'}, {$ref: '#/components/schemas/Twin'}]}
            Heir: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {lives: {type: integer}}}]}
            Twin: {allOf: [{$ref: '#/components/schemas/Base'}]}
        """;

    private const string Both = "[{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]";
    private const string Mapped = "discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat', d: Dog}}";

    [TestCase("{$ref: '#/components/schemas/Pet'}", "{kind: Cat}")]
    [TestCase("{$ref: '#/components/schemas/Pet'}", "{kind: Dog, lives: many}")]
    [TestCase("{$ref: '#/components/schemas/Pet'}", "{kind: Bird, lives: true}")]
    [TestCase("{type: array, items: {$ref: '#/components/schemas/Pet'}}", "[{kind: Cat}, {kind: Dog}]")]
    [TestCase($"{{oneOf: {Both}, {Mapped}}}", "{kind: c, lives: 9}")]
    [TestCase($"{{oneOf: {Both}, {Mapped}}}", "{kind: d, lives: many}")]
    [TestCase($"{{anyOf: {Both}, {Mapped}}}", "{kind: d, lives: many}")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Rat'}], discriminator: {propertyName: kind}}", "{kind: rat}")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}], discriminator: {propertyName: kind}}", "tomcat")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/Ape'}, {$ref: '#/components/schemas/Emu'}], discriminator: {propertyName: kind}}", "{kind: ape, lives: 1}")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Bat'}], discriminator: {propertyName: kind}}", "{kind: Cat, lives: 1}")]
    [TestCase("{$ref: '#/components/schemas/Base'}", "{kind: Heir, lives: 1}")]
    public void Accepts_what_fits_the_alternative(string schema, string example) => Assert.That(Findings(schema, example), Is.Empty);

    [TestCase("{$ref: '#/components/schemas/Pet'}", "{kind: Cat, lives: many}", "at 'lives': \"many\" is not of type integer")]
    [TestCase($"{{oneOf: {Both}, {Mapped}}}", "{kind: c, lives: many}", "at 'lives': \"many\" is not of type integer")]
    [TestCase("{$ref: '#/components/schemas/Pet'}", "{lives: 1}", "fits 0 of the alternatives")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/Rat'}, {$ref: '#/components/schemas/Bat'}], discriminator: {propertyName: kind}}", "{kind: cat}", "fits 0 of the alternatives")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/Ape'}, {$ref: '#/components/schemas/Emu'}], discriminator: {propertyName: kind}}", "{kind: ape, lives: many}", "at 'lives': \"many\" is not of type integer")]
    [TestCase($"{{oneOf: {Both}}}", "{kind: Cat}", "fits 2 of the alternatives")]
    [TestCase("{$ref: '#/components/schemas/Base'}", "{kind: Heir, lives: many}", "at 'lives': \"many\" is not of type integer")]
    public void Refuses_what_does_not_fit_it(string schema, string example, string reason) => Assert.That(Findings(schema, example), Has.One.Contains(reason));

    private static List<string> Findings(string schema, string example) =>
        [.. Linting.Of($$$"""
            paths:
              /a:
                get:
                  responses:
                    '200':
                      description: x
                      content:
                        application/json:
                          schema: {{{schema}}}
                          example: {{{example}}}
            {{{Schemas}}}
            """).Lines.Where(line => line.Contains("FLORA031", StringComparison.Ordinal))];
}
