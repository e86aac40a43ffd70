using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint;

public sealed class ExtensionsTests
{
    [TestCase("{type: number, x-timestamp: unix, x-csharp-name: Moment, x-other: {a: [1]}, x-validation: {type: x}, x-api: 1}")]
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
    [TestCase("{type: object, x-cli: {type: x}}", "5:39 FLORA033")]
    public void Refuses_what_it_cannot_mean(string schema, string place) =>
        Assert.That(Linting.OfSchema(schema).Places, Is.EqualTo(new[] { place }));

    [TestCase("{type: object, x-csharpname: Thing}", "The generator knows no extension 'x-csharpname'. Did you mean 'x-csharp-name'?")]
    [TestCase("{type: object, x-cs-name: Thing}", "The generator knows no extension 'x-cs-name'. Did you mean 'x-csharp-name'?")]
    [TestCase("{type: object, x-csharp: Thing}", "The generator knows no extension 'x-csharp'. Did you mean 'x-csharp-name'?")]
    [TestCase("{type: object, x-cs-model: {}}", "The generator knows no extension 'x-cs-model'. It knows x-csharp-name, x-timestamp, x-pagination, x-follow, x-cli.")]
    [TestCase("{type: number, x-time-stamp: unix}", "The generator knows no extension 'x-time-stamp'. Did you mean 'x-timestamp'?")]
    [TestCase("{type: object, x-pagination: {}}", "'x-pagination' has no effect on a schema. It belongs to a operation.")]
    [TestCase("{type: object, x-cli: {colums: [id]}}", "'x-cli' has no member 'colums'. Did you mean 'columns'?")]
    [TestCase("{type: object, x-cli: {hidden: true}}", "'x-cli' has no member 'hidden'. It knows columns.")]
    [TestCase("{type: object, x-cli: {columns: [{path: id, titel: ID}]}}", "'x-cli' has no member 'titel'. It knows path, header, kind, unit, link, label, else.")]
    public void Warns_of_what_it_does_not_look_at(string schema, string message) =>
        Assert.That(Linting.OfSchema(schema).Lines.Single(), Does.Match("^api.yaml\\(5,[0-9]+\\): warning FLORA033: ").And.EndsWith(message));
}
