using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint;

public sealed class ExtensionsTests
{
    [TestCase("{type: number, x-timestamp: unix, x-csharp-name: Moment, x-other: {a: [1]}}")]
    [TestCase("{type: object, x-cli: {columns: [id, {path: id, header: ID}]}}")]
    public void Accepts_what_the_generator_knows_and_what_is_not_its_business(string schema) =>
        Assert.That(Linting.OfSchema(schema).Lines, Is.Empty);

    [TestCase("{type: number, x-timestamp: iso}", "5:44 FLORA033")]
    [TestCase("{type: object, x-csharp-name: a-b}", "5:46 FLORA033")]
    [TestCase("{type: object, x-csharp-name: ''}", "5:46 FLORA033")]
    [TestCase("{type: object, x-csharp-name: 1}", "5:46 FLORA021")]
    [TestCase("{type: object, x-cli: columns}", "5:38 FLORA021")]
    [TestCase("{type: object, x-cli: {columns: [1]}}", "5:49 FLORA021")]
    [TestCase("{type: object, x-cli: {columns: [{path: []}]}}", "5:56 FLORA021")]
    [TestCase("{type: object, x-any: {type: x}}", "5:39 FLORA033")]
    public void Refuses_what_it_cannot_mean(string schema, string place) =>
        Assert.That(Linting.OfSchema(schema).Places, Is.EqualTo(new[] { place }));
}
