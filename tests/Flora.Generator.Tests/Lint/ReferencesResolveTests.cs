using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint;

public sealed class ReferencesResolveTests
{
    private static string With(string schema) => Document("'#/components/schemas/S'", schema);

    private static string Unused(string schema) => Document("'#/components/schemas/Thing'", schema);

    private static string Document(string used, string schema) =>
        $$"""
        paths: {/a: {get: {responses: {'200': {description: x, content: {application/json: {schema: {$ref: {{used}} } } } } } } } }
        components:
          schemas:
            Thing: {type: string}
            S: {{schema}}
            T: {type: array, items: {$ref: '#/components/schemas/S'} }
          responses:
            R: {description: x}

        """;

    [TestCase("{$ref: '#/components/schemas/Thing'}")]
    [TestCase("{type: object, properties: {$ref: {type: string}}}")]
    [TestCase("{type: object, example: {$ref: '#/nothing'}}")]
    [TestCase("{type: object, properties: {s: {$ref: '#/components/schemas/S'}}}")]
    [TestCase("{oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/S'}}]}")]
    [TestCase("{properties: {k: {type: string}}, discriminator: {propertyName: k}, oneOf: [{allOf: [{$ref: '#/components/schemas/S'}, {properties: {a: {}}}]}]}")]
    public void Accepts_what_leads_somewhere(string schema) => Assert.That(Linting.Of(With(schema)).Lines, Is.Empty);

    [TestCase("{$ref: '#/components/schemas/Nothing'}", "7:15 FLORA023")]
    [TestCase("{$ref: '#nothing'}", "7:15 FLORA023")]
    [TestCase("{$ref: '#/components/responses/R'}", "7:15 FLORA024")]
    [TestCase("{$ref: '#/info'}", "7:15 FLORA024")]
    [TestCase("{$ref: '#/components/schemas/S'}", "7:15 FLORA025")]
    [TestCase("{anyOf: [{$ref: '#/components/schemas/S'}, {type: 'null'}]}", "7:24 FLORA025")]
    [TestCase("{$ref: 'other.yaml#/S'}", "7:15 FLORA023")]
    [TestCase("{$ref: 'https://example.com/other.yaml#/S'}", "7:15 FLORA032")]
    [TestCase("{$ref: ''}", "7:15 FLORA024")]
    public void Refuses_what_leads_nowhere(string schema, string place) =>
        Assert.That(Linting.Of(With(schema)).Places, Is.EqualTo(new[] { place }));

    [TestCase("{type: array, items: {$ref: '#/components/schemas/S'}}", "7,29")]
    [TestCase("{type: object, additionalProperties: {$ref: '#/components/schemas/S'}}", "7,45")]
    [TestCase("{allOf: [{type: array, items: {$ref: '#/components/schemas/S'}}]}", "7,38")]
    public void A_list_or_map_of_itself_has_values_and_no_type(string schema, string place) =>
        Assert.That(Linting.Of(With(schema)).Lines, Is.EqualTo(new[]
        {
            $"api.yaml({place}): warning FLORA025: This schema consists of nothing but itself; any JSON is taken. Make it an object with a member that holds the inner ones.",
        }));

    [Test]
    public void Guesses_what_was_meant() =>
        Assert.That(Linting.Of(With("{$ref: '#/components/schemas/Thnig'}")).Lines.Single(), Is.EqualTo(
            "api.yaml(7,15): error FLORA023: The reference '#/components/schemas/Thnig' leads to nothing. Did you mean '#/components/schemas/Thing'?"));

    [Test]
    public void A_circle_of_references_is_reported_at_each_of_them() =>
        Assert.That(
            Linting.Of("paths: {}\ncomponents:\n  parameters:\n    A: {$ref: '#/components/parameters/B'}\n    B: {$ref: '#/components/parameters/A'}\n").Places,
            Is.EqualTo(new[] { "6:15 FLORA025", "7:15 FLORA025" }));

    [TestCase("{$ref: '#/components/schemas/Nothing'}", "7:15 FLORA023", "The reference '#/components/schemas/Nothing' leads to nothing.")]
    [TestCase("{$ref: 'other.yaml#/S'}", "7:15 FLORA023", "The reference 'other.yaml#/S' leads to the file 'other.yaml', which does not exist.")]
    [TestCase("{$ref: 'https://a.test/other.yaml#/S'}", "7:15 FLORA032", "The reference 'https://a.test/other.yaml#/S' is an address, and nothing is fetched.")]
    public void Leaves_out_what_leads_nowhere_and_nothing_uses(string schema, string place, string message)
    {
        var found = Linting.Of(Unused(schema));
        Assert.That(found.Places, Is.EqualTo(new[] { place, "8:36 FLORA023" }));
        Assert.That(found.Lines, Is.EqualTo(new[]
        {
            $"api.yaml(7,15): warning {place[5..]}: {message} No operation uses 'components/schemas/S', so it is left out. "
                + "Correct the reference, or remove what nothing uses.",
            "api.yaml(8,36): warning FLORA023: The reference '#/components/schemas/S' leads to what is left out itself. "
                + "No operation uses 'components/schemas/T', so it is left out. Correct the reference, or remove what nothing uses.",
        }));
    }

    [Test]
    public void What_a_discriminator_can_mean_is_used([Values("{$ref: '#/components/schemas/Base'}", "{type: string}")] string extends) =>
        Assert.That(
            Linting.Of($$"""
                paths: {/a: {get: {responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Base'} } } } } } } }
                components:
                  schemas:
                    Base: {type: object, discriminator: {propertyName: kind, mapping: {a: Mapped} } }
                    Mapped: {type: object, properties: {x: {$ref: '#/components/schemas/Nothing'} } }
                    Child: {allOf: [{{extends}}, {$ref: '#/components/schemas/None'}] }

                """).Lines.Select(line => line.Split(' ')[1]),
            Is.EqualTo(extends.Contains("Base") ? new[] { "error", "error" } : ["warning", "error"]));
}
