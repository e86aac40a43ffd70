using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint;

public sealed class ReferencesResolveTests
{
    private static string With(string schema) =>
        $"paths: {{}}\ncomponents:\n  schemas:\n    Thing: {{type: string}}\n    S: {schema}\n  responses:\n    R: {{description: x}}\n";

    [TestCase("{$ref: '#/components/schemas/Thing'}")]
    [TestCase("{type: object, properties: {$ref: {type: string}}}")]
    [TestCase("{type: object, example: {$ref: '#/nothing'}}")]
    [TestCase("{type: object, properties: {s: {$ref: '#/components/schemas/S'}}}")]
    public void Accepts_what_leads_somewhere(string schema) => Assert.That(Linting.Of(With(schema)).Lines, Is.Empty);

    [TestCase("{$ref: '#/components/schemas/Nothing'}", "7:15 FLORA023")]
    [TestCase("{$ref: '#nothing'}", "7:15 FLORA023")]
    [TestCase("{$ref: '#/components/responses/R'}", "7:15 FLORA024")]
    [TestCase("{$ref: '#/info'}", "7:15 FLORA024")]
    [TestCase("{$ref: '#/components/schemas/S'}", "7:15 FLORA025")]
    [TestCase("{type: array, items: {$ref: '#/components/schemas/S'}}", "7:36 FLORA025")]
    [TestCase("{type: object, additionalProperties: {$ref: '#/components/schemas/S'}}", "7:52 FLORA025")]
    [TestCase("{anyOf: [{$ref: '#/components/schemas/S'}, {type: 'null'}]}", "7:24 FLORA025")]
    [TestCase("{$ref: 'other.yaml#/S'}", "7:15 FLORA032")]
    [TestCase("{$ref: ''}", "7:15 FLORA032")]
    public void Refuses_what_leads_nowhere(string schema, string place) =>
        Assert.That(Linting.Of(With(schema)).Places, Is.EqualTo(new[] { place }));

    [Test]
    public void Guesses_what_was_meant() =>
        Assert.That(Linting.Of(With("{$ref: '#/components/schemas/Thnig'}")).Lines.Single(), Is.EqualTo(
            "api.yaml(7,15): error FLORA023: The reference '#/components/schemas/Thnig' leads to nothing. Did you mean '#/components/schemas/Thing'?"));

    [Test]
    public void A_circle_of_references_is_reported_at_each_of_them() =>
        Assert.That(
            Linting.Of("paths: {}\ncomponents:\n  parameters:\n    A: {$ref: '#/components/parameters/B'}\n    B: {$ref: '#/components/parameters/A'}\n").Places,
            Is.EqualTo(new[] { "6:15 FLORA025", "7:15 FLORA025" }));
}
